import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { exportMapping, misSettings, type MisSettings } from '../mis/mis-settings';
import { Stop } from '../stop';
import type { Env } from './env';

export interface MisOptions {
  readonly misUrl?: string;
  readonly misToken?: string;
  readonly ctfFolder?: string;
  readonly estab?: string;
  readonly csvFolder?: string;
  readonly mapping?: string;
}

/** The three ways to a school's records (VS-06). */
export function withMisOptions(command: Command): Command {
  return command
    .option('--mis-url <url>', "the school's address at the MIS, ending in /School/ and the establishment number")
    .option('--mis-token <token>', 'its token; else EXTRACTOR_MIS_TOKEN is read')
    .option('--ctf-folder <folder>', 'where Common Transfer Files of this school are dropped')
    .option('--estab <number>', "this school's LA code and establishment number, 7 digits: with --ctf-folder")
    .option('--csv-folder <folder>', 'where exports of the register are dropped')
    .option(
      '--mapping <file>',
      'what their headings are, from /school/extractor/mapping of the platform: with --csv-folder',
    );
}

/** Undefined where none of the options is given, so that what is kept stays. @throws Stop when they do not fit together */
export async function misOf(options: MisOptions, env: Env): Promise<MisSettings | undefined> {
  const { misUrl, ctfFolder, csvFolder } = options;
  if ([misUrl, ctfFolder, csvFolder].filter((one) => one !== undefined).length > 1)
    throw wrong('Give one of --mis-url, --ctf-folder and --csv-folder.');
  if (ctfFolder !== undefined) return ctfOf(ctfFolder, options.estab);
  if (csvFolder !== undefined) return csvOf(csvFolder, options.mapping);
  const token = options.misToken ?? env['EXTRACTOR_MIS_TOKEN'];
  if (misUrl === undefined || token === undefined) return undefined;
  if (!URL.canParse(misUrl)) throw wrong('The address of the MIS cannot be read.');
  return { connector: 'xporter', url: misUrl, token };
}

function ctfOf(folder: string, estab: string | undefined): MisSettings {
  const settings = misSettings.safeParse({ connector: 'ctf', folder: resolve(folder), estab });
  if (settings.success) return settings.data;
  throw wrong('Give the LA code and establishment number of this school, seven digits: --estab 9991001.');
}

async function csvOf(folder: string, mapping: string | undefined): Promise<MisSettings> {
  if (mapping === undefined)
    throw wrong('Give the mapping of the headings: --mapping. The platform makes one at /school/extractor/mapping.');
  const text = await readFile(mapping, 'utf8').catch(() => {
    throw wrong('The file of the mapping cannot be opened.');
  });
  const read = exportMapping.safeParse(jsonOf(text));
  if (!read.success) throw wrong('The file of the mapping is not one. Make it anew at /school/extractor/mapping.');
  return { connector: 'csv', folder: resolve(folder), mapping: read.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function wrong(sentence: string): Stop {
  return new Stop('not-connected', sentence);
}
