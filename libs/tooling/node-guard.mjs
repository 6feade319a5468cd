/** Ends the program with a word on what to do when it runs on a Node that the house does not support. */
export function requireNode24(
  version = process.versions.node,
  { end = process.exit, say = console.error } = {},
) {
  if (Number(version.split('.')[0]) >= 24) return;
  say(
    `Нужен Node.js 24, а это ${version}. Запускайте через npm («npm start», «npm test») после «npm ci» без ключа --omit=optional или установите Node.js 24.\n` +
      `Node.js 24 is needed, this is ${version}. Run through npm ("npm start", "npm test") after "npm ci" without --omit=optional, or install Node.js 24.`,
  );
  end(1);
}
