import { z } from 'zod';

/** The inbox: everything, or what is unread. */
export const InboxSearch = z.object({ show: z.enum(['unread']).optional().catch(undefined) });
