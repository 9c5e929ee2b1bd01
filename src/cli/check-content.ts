import { faultLine, readContent } from '../schemas/index.ts'

const { content, faults } = readContent()
for (const fault of faults) console.error(faultLine(fault))
if (content !== undefined) {
  const counts = Object.entries(content)
    .filter(([name]) => name !== 'method')
    .map(([name, entries]) => `${name} ${(entries as readonly unknown[]).length}`)
  console.log(counts.join(', '))
}
process.exitCode = faults.length === 0 && content !== undefined ? 0 : 1
