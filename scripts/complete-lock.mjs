// Run it after changing dependencies: `node scripts/complete-lock.mjs`. A registry mirror that does
// not hold the binaries of other platforms makes npm leave them out of the lock file, and then
// `npm ci` refuses the file. This adds what is named but not locked, with the platform in its name,
// so that `npm ci` passes over it on machines it is not for.
import { readFile, writeFile } from 'node:fs/promises';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

const lock = JSON.parse(await readFile(FILE, 'utf8'));
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const words = name.split(/[-/]/u);
    const system = SYSTEMS.find((candidate) => words.includes(candidate));
    if (parent === '' || lock.packages[path] !== undefined || system === undefined) continue;
    const cpu = PROCESSORS.filter((candidate) => words.includes(candidate));
    const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {};
    lock.packages[path] = {
      version,
      cpu,
      ...(dev ? { dev } : {}),
      ...libc,
      optional: true,
      os: [system],
    };
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
await writeFile(FILE, `${JSON.stringify(lock, null, 2)}\n`);
