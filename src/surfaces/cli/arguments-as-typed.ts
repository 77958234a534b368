import { AppError } from '#src/domain/app-error.ts';

/** What the parser has to know of an option to leave alone what stands beside it. */
export interface KnownOption {
  readonly names: readonly string[];
  readonly isBoolean?: boolean;
}

/** Names of files and folders: the parser would take "0815" for the number 815. */
const PATHS: ReadonlySet<string> = new Set(['corpus', 'index', 'batch', 'file', 'out']);

/**
 * Arguments of a command line in a form that the parser reads as they were typed. By itself it takes
 * what follows a flag for its value and a number ("--json 0313" would ask for "313", `--json ""` for
 * "0"), and what only begins with a dash for an option ("-5 % bei der Polizei?").
 *
 * @param args - Without program and script.
 * @throws {AppError} `input-invalid` for an option whose value is empty.
 */
export function argumentsAsTyped(
  args: readonly string[],
  options: readonly KnownOption[],
): string[] {
  const named: string[] = [];
  const texts: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') texts.push(...rest.splice(0));
    else if (isText(arg)) texts.push(arg);
    else named.push(joined(arg, rest, options));
  }
  return texts.length === 0 ? named : [...named, '--', ...texts];
}

/** "-", "-5", "- 3 % weniger": no option is called so. */
function isText(arg: string): boolean {
  return /^-(?:$|\d|.*\s)/su.test(arg) && !/^--?[a-z]+=/u.test(arg);
}

/** An option in one argument with its value; takes that from the rest. */
function joined(arg: string, rest: string[], options: readonly KnownOption[]): string {
  const name = /^--?([a-z]+)$/u.exec(arg)?.[1];
  const option = options.find(({ names }) => name !== undefined && names.includes(name));
  if (name === undefined || option === undefined) return arg;
  if (option.isBoolean === true) return name === 'help' || name === 'h' ? arg : `${arg}=true`;
  const [next] = rest;
  if (next === undefined || (next.startsWith('--') && !next.includes(' '))) return arg;
  rest.shift();
  if (next.trim() === '')
    throw new AppError('input-invalid', `Der Wert der Option ${arg} ist leer.`);
  return `${arg}=${PATHS.has(name) && Number.isFinite(Number(next)) ? `./${next}` : next}`;
}
