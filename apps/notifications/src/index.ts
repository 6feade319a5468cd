export { MAIL_SETTINGS, mailParts } from './mail/mail-settings.adapter.js';
export { migrateNotifications } from './migrations/migrate-notifications.adapter.js';
export { NotificationsLife } from './notifications-life.adapter.js';
export { NotificationsModule } from './notifications.module.js';
export {
  notificationsParts,
  type MailParts,
  type NotificationsParts,
  type NotificationsPlace,
} from './notifications-parts.adapter.js';
