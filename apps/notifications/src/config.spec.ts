import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSettings } from './config.js';
import { mailParts } from './mail/mail-settings.adapter.js';

const usual = {
  DATABASE_URL: 'postgres://pobratim_app@db.example/pobratim',
  DATA_DIR: '/var/lib/pobratim',
  KAFKA_BROKERS: 'kafka.example:9092',
};

describe('the settings of the service', () => {
  it('send no letters unless a mail server is named', () => {
    expect(mailParts(readSettings(usual))).toBeNull();
  });

  it('name every bad variable at once, and show no value', () => {
    const bad = { ...usual, SMTP_URL: 'http://secret.example', MAIL_FROM: 'a@b.example, c@d.example' };
    expect(() => readSettings(bad)).toThrow(/(SMTP_URL[^]*MAIL_FROM|MAIL_FROM[^]*SMTP_URL)/);
    expect(() => readSettings(bad)).not.toThrow(/secret\.example|c@d/);
  });

  it('want a sender beside the server, and take addresses from the directory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pobratim-mail-'));
    const file = join(folder, 'directory.json');
    writeFileSync(file, JSON.stringify({ 'person-1': 'anna@example.org' }));
    const server = { ...usual, SMTP_URL: 'smtps://mail.example', MAIL_DIRECTORY: file };
    expect(() => mailParts(readSettings(server))).toThrow(/MAIL_FROM/);
    const parts = mailParts(readSettings({ ...server, MAIL_FROM: 'register@pobratim.example' }));
    expect([parts?.directory.get('person-1'), parts?.host]).toEqual(['anna@example.org', 'pobratim.example']);
    writeFileSync(file, JSON.stringify({ 'person-1': 'anna@example.org\r\nBcc: evil@z.example' }));
    const hidden = { ...server, MAIL_FROM: 'register@pobratim.example' };
    expect(() => mailParts(readSettings(hidden))).toThrow(/plain mail address for person-1/);
  });
});
