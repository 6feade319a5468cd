import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Fontconfig's configuration for the unpacked browser: its own Open Sans, Tinos as the serif face, and the machine's
 * fonts where it has any.
 * @param home folder of the unpacked browser
 */
export function fontsConfig(home: string): string {
  const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos'));
  const folders = [join(home, 'fonts'), tinos, '/usr/share/fonts'];
  const faces = { serif: 'Tinos', 'sans-serif': 'Open Sans', monospace: 'Open Sans' };
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(home, 'fontconfig-cache')}</cachedir>
${Object.entries(faces)
  .map(
    ([family, face]) =>
      `  <alias><family>${family}</family><prefer><family>${face}</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`;
}
