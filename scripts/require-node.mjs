import module from 'node:module';
import { join } from 'node:path';

// Loaded before any TypeScript or native code: an older Node would fail later with an unreadable error (ADR 0002).
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  console.error(
    `需要 Node.js 24.12 或更高版本；当前是 ${process.version}（${process.execPath}）。请用 npm start / npm run registry，或安装 Node 24。`,
  );
  console.error(
    `Needs Node.js 24.12 or later; started with ${process.version} (${process.execPath}). Use npm start / npm run registry, or install Node 24.`,
  );
  process.exit(78);
}
// What was once compiled, TypeScript too, is not compiled again: a command of the command line starts in two thirds of the time.
module.enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compile'));
