import { type Fault, faultLine } from '../schemas/index.ts'

/** The exit code for input that cannot be used; 1 stays for faults of the program itself. */
const BAD_INPUT = 2

/** Ends the command: one line a fault on standard error, nothing on standard output. */
export function fail(faults: readonly Fault[]): never {
  for (const fault of faults) console.error(faultLine(fault))
  process.exit(BAD_INPUT)
}

/** Runs a command; what it throws as `Refusal` is bad input, anything else is a fault of ours and shows its stack. */
export class Refusal extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'))
    this.faults = faults
  }
}

export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (error instanceof Refusal) fail(error.faults)
    // Errors of parseArgs say in plain words which option is wrong.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      fail([{ file: 'command line', path: '', reason: error.message.split('. To specify')[0] ?? '' }])
    throw error
  }
}
