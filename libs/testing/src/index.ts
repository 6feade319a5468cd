export { createDatabase, type TestDatabase } from './database/create-database.js';
export { templateKey, type Template } from './database/template.js';
export { fixedClock, scriptedClock } from './clocks.js';
export { docxOf } from './docx.js';
export { until } from './until.js';
export { axeViolations, type Violation } from './browser/axe.js';
export { openBrowser } from './browser/open-browser.js';
