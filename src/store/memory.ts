import type { Raw, Storage } from './storage.ts'

/** Storage for a browser that keeps nothing: the same rules, gone with the page. */
export function memoryStorage(records: ReadonlyMap<string, Raw> = new Map()): Storage {
  const kept = new Map(records)
  return {
    kind: 'memory',
    all: async () => [...kept.values()],
    get: async (id) => kept.get(id),
    async write(record, expected) {
      if ((kept.get(record.id)?.revision ?? null) !== expected) return 'changed-elsewhere'
      kept.set(record.id, { ...record })
      return 'written'
    },
    async writeLeaving(record) {
      kept.set(record.id, { ...record })
      return 'written'
    },
    async update(id, change) {
      const raw = kept.get(id)
      if (raw === undefined) return 'changed-elsewhere'
      const changed = change(raw)
      if (changed === null) kept.delete(id)
      else kept.set(id, changed)
      return 'written'
    },
  }
}
