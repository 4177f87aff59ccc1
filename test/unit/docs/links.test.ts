import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, fileText, markdownFiles } from '../../support/repository.js';

/** What is quoted is no link: fenced blocks. */
const withoutFences = (text: string): string => text.replace(/^```[^]*?^```/gm, '');

const exists = (path: string): Promise<boolean> =>
  access(join(ROOT, path)).then(
    () => true,
    () => false,
  );

/** The anchors that GitHub gives the headings of a document. */
function anchorsOf(markdown: string): string[] {
  return [...withoutFences(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

async function isSound(file: string, target: string): Promise<boolean> {
  const [path = '', anchor] = decodeURI(target).split('#');
  const document = path === '' ? file : join(dirname(file), path);
  if (!(await exists(document))) return false;
  return anchor === undefined || anchorsOf(await fileText(document)).includes(anchor);
}

const files = await markdownFiles();

test.each(files)('every relative link in %s leads to a file, and to a heading where it names one', async (file) => {
  const links = withoutFences(await fileText(file)).matchAll(/\]\(([^)\s]+)\)/g);
  for (const [, target = ''] of links) {
    if (/^[a-z]+:/.test(target)) continue;
    expect(await isSound(file, target), target).toBe(true);
  }
});

test.each(files)('every file of the repository that %s names in passing is there', async (file) => {
  const names = withoutFences(await fileText(file)).matchAll(
    /`((?:chaincode|cli|docs|gateway|network|test)\/[\w./-]+)`/g,
  );
  for (const [, path = ''] of names) expect(await exists(path), path).toBe(true);
});
