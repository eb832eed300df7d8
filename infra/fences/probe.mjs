import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * Lints planted texts as if they stood in the repository: `[{ file, text }]` on standard input, for each the ids of the rules that
 * object on standard output. A process of its own because Jest cannot load the ESLint configuration, which is an ES module. Without
 * type information: planted files are in no TypeScript project, and no fence needs it.
 */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const found = [];
for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(text, { filePath: file });
  found.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(found));
