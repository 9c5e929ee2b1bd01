import { describe, expect, test } from 'vitest'
import { answer, setReason, setTitle } from '../../src/store/edits.ts'
import { createKeeper } from '../../src/store/keeper.ts'
import { memoryStorage } from '../../src/store/memory.ts'
import type { AssessmentRecord } from '../../src/store/record.ts'
import type { Storage, WriteOutcome } from '../../src/store/storage.ts'
import { FILE, KNOWN } from './files.ts'

const FIRST: AssessmentRecord = {
  id: 'a',
  revision: 1,
  created: '2026-11-01T00:00:00.000Z',
  changed: '2026-11-01T00:00:00.000Z',
  file: FILE,
}

/** A device whose answers the test decides: `outcomes` for the next writes, `pause` to hold one up. */
function device() {
  const memory = memoryStorage(new Map([['a', FIRST]]))
  const outcomes: WriteOutcome[] = []
  const revisions: number[] = []
  const control = {
    outcomes,
    revisions,
    pause: Promise.resolve(),
    left: undefined as AssessmentRecord | undefined,
  }
  const storage: Storage = {
    ...memory,
    kind: 'device',
    async write(record, expected) {
      await control.pause
      const outcome = outcomes.shift() ?? (await memory.write(record, expected))
      if (outcome === 'written') revisions.push(record.revision)
      return outcome
    },
    async writeLeaving(record) {
      control.left = record
      return memory.write(record, record.revision - 1)
    },
  }
  return { storage, control }
}

function open(options: { held?: boolean; exclusive?: boolean } = {}) {
  const { storage, control } = device()
  const turn = {
    held: options.held ?? true,
    exclusive: options.exclusive ?? true,
    wait() {},
    stepBack() {},
    seize() {},
    release() {},
  }
  const posted: unknown[] = []
  const channel = { post: (message: unknown) => void posted.push(message), close() {} }
  let seconds = 0
  const now = () => new Date(Date.UTC(2026, 10, 21, 14, 32, seconds++))
  const keeper = createKeeper(FIRST, { storage, turn, channel, contentVersion: KNOWN.contentVersion, now })
  return { keeper, storage, control, turn, posted, state: () => keeper.state.getState() }
}

const reasons = ({ record }: { record: AssessmentRecord }) => Object.values(record.file.reasons)

describe('an open assessment', () => {
  test('writes nothing before something changes', async () => {
    const { keeper, control, state } = open()
    keeper.apply(answer('scope', 'everyone'))
    await keeper.save()
    expect(control.revisions).toEqual([])
    expect(state()).toMatchObject({
      saving: 'saved',
      problem: null,
      readOnly: false,
      savedAt: new Date(FIRST.changed),
    })
  })

  test('shows a change at once and says when it is on the device', async () => {
    const { keeper, storage, state } = open()
    keeper.apply(setReason('scope', 'Because'))
    expect(state().saving).toBe('saving')
    expect(reasons(state())).toEqual(['Because'])
    await keeper.save()
    expect(state()).toMatchObject({
      saving: 'saved',
      record: { revision: 2, changed: '2026-11-21T14:32:00.000Z' },
    })
    expect(await storage.get('a')).toEqual(state().record)
    expect(state().record.file.changed).toBe('2026-11-21T14:32:00.000Z')
  })

  test('writes one version at a time, and of many the latest', async () => {
    const { keeper, storage, control } = open()
    let go = () => {}
    control.pause = new Promise((resolve) => {
      go = resolve
    })
    for (const text of ['B', 'Be', 'Bec', 'Beca']) keeper.apply(setReason('scope', text))
    go()
    await keeper.save()
    expect(control.revisions).toEqual([2, 3])
    expect(await storage.get('a')).toMatchObject({ revision: 3, file: { reasons: { scope: 'Beca' } } })
  })

  test('refuses an id that no file may carry', () => {
    expect(() => open().keeper.apply(answer('Not an id', 'x'))).toThrow('not storable')
  })
})

describe('when storage is full', () => {
  test('keeps what was typed, says so, and tries again with the next change', async () => {
    const { keeper, storage, control, state } = open()
    control.outcomes.push('storage-full')
    keeper.apply(setReason('scope', 'B'))
    await keeper.save()
    expect(state()).toMatchObject({ saving: 'not-saved', problem: 'storage-full', readOnly: false })
    expect(reasons(state())).toEqual(['B'])
    keeper.apply(setReason('scope', 'Be'))
    await keeper.save()
    expect(state()).toMatchObject({ saving: 'saved', problem: null })
    expect(await storage.get('a')).toMatchObject({ revision: 2, file: { reasons: { scope: 'Be' } } })
  })

  test('tries again when asked, and not by itself', async () => {
    const { keeper, control, state } = open()
    control.outcomes.push('storage-full')
    keeper.apply(setReason('scope', 'B'))
    await keeper.save()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(state().problem).toBe('storage-full')
    await keeper.save()
    expect(state().problem).toBe(null)
  })
})

describe('when another tab changed it', () => {
  const foreign = {
    ...FIRST,
    revision: 2,
    changed: '2026-11-20T00:00:00.000Z',
    file: { ...FILE, title: 'Theirs' },
  }

  test('takes theirs over while nothing of ours is pending', () => {
    const { keeper, state } = open({ held: false })
    keeper.onWritten(foreign)
    expect(state()).toMatchObject({
      record: foreign,
      saving: 'saved',
      problem: 'open-elsewhere',
      readOnly: true,
      savedAt: new Date(foreign.changed),
    })
  })

  test('does not go back to something older', () => {
    const { keeper, state } = open({ held: false })
    keeper.onWritten({ ...foreign, revision: 5 })
    keeper.onWritten({ ...foreign, revision: 4, file: FILE })
    expect(state().record.file.title).toBe('Theirs')
  })

  test('overwrites nothing, and lets ours be kept as a copy', async () => {
    const { keeper, storage, state } = open()
    await storage.write(foreign, 1)
    keeper.apply(setTitle('Ours'))
    await keeper.save()
    expect(state()).toMatchObject({
      saving: 'not-saved',
      problem: 'changed-elsewhere',
      record: { file: { title: 'Ours' } },
    })
    keeper.apply(setTitle('Ours too'))
    await keeper.save()
    expect(await storage.get('a')).toEqual(foreign)
    const copy = await keeper.keepAsCopy()
    expect(copy.ok && (await storage.get(copy.id))).toMatchObject({
      file: { title: 'Ours too', answers: FILE.answers },
    })
    expect(state()).toMatchObject({ record: foreign, saving: 'saved', problem: null })
  })

  test('a deletion there is a conflict too, and the copy can still be kept', async () => {
    const { keeper, storage, state } = open()
    await storage.update('a', (raw) => ({ ...raw, revision: 2, deleted: '2026-11-20T00:00:00.000Z' }))
    keeper.apply(setTitle('Ours'))
    await keeper.save()
    expect(state().problem).toBe('changed-elsewhere')
    expect((await keeper.keepAsCopy('Copy')).ok).toBe(true)
    expect(state().problem).toBe('changed-elsewhere')
  })
})

describe('the turn', () => {
  test('without it nothing can be changed', () => {
    const { keeper, state } = open({ held: false })
    keeper.apply(setTitle('Ours'))
    expect(state()).toMatchObject({
      readOnly: true,
      problem: 'open-elsewhere',
      record: { file: { title: FILE.title } },
    })
  })

  test('when it comes, what the other tab wrote is read first', async () => {
    const { keeper, storage, turn, state } = open({ held: false })
    await storage.write({ ...FIRST, revision: 2, file: { ...FILE, title: 'Theirs' } }, 1)
    turn.held = true
    await keeper.onHeld()
    expect(state()).toMatchObject({
      readOnly: false,
      problem: null,
      record: { revision: 2, file: { title: 'Theirs' } },
    })
  })

  test('a tab that loses it with something unsaved keeps it, and does not show theirs over it', async () => {
    const { keeper, control, turn, state } = open()
    control.outcomes.push('storage-full')
    keeper.apply(setTitle('Ours'))
    await keeper.save()
    turn.held = false
    keeper.onLost()
    expect(state()).toMatchObject({ readOnly: true, problem: 'open-elsewhere', saving: 'not-saved' })
    keeper.onWritten({ ...FIRST, revision: 2, file: { ...FILE, author: 'Them' } })
    expect(state()).toMatchObject({ problem: 'changed-elsewhere', record: { file: { title: 'Ours' } } })
  })

  test('the last letters go out with the page', () => {
    const { keeper, control } = open()
    control.pause = new Promise(() => {})
    keeper.apply(setTitle('O'))
    keeper.apply(setTitle('Ou'))
    keeper.leave()
    expect(control.left).toMatchObject({ revision: 2, file: { title: 'Ou' } })
  })

  test('a page that comes back finds its own last letters no conflict, nor what was written on top of them', async () => {
    const { keeper, control, turn, storage, state } = open()
    control.pause = new Promise(() => {})
    keeper.apply(setTitle('Ours'))
    keeper.leave()
    turn.held = false
    const left = control.left ?? FIRST
    await storage.update('a', () => ({ ...left, revision: 3, file: { ...left.file, author: 'Them' } }))
    turn.held = true
    await Promise.race([keeper.onHeld(), new Promise((resolve) => setTimeout(resolve, 20))])
    expect(state()).toMatchObject({
      saving: 'saved',
      problem: null,
      record: { revision: 3, file: { title: 'Ours', author: 'Them' } },
    })
  })
})

test('in memory it says all the time that nothing is kept', async () => {
  const memory = memoryStorage(new Map([['a', FIRST]]))
  const turn = { held: true, exclusive: false, wait() {}, stepBack() {}, seize() {}, release() {} }
  const keeper = createKeeper(FIRST, {
    storage: memory,
    turn,
    channel: { post() {}, close() {} },
    contentVersion: KNOWN.contentVersion,
    now: () => new Date(),
  })
  expect(keeper.state.getState()).toMatchObject({
    saving: 'not-saved',
    problem: 'storage-blocked',
    readOnly: false,
  })
  keeper.apply(setTitle('Ours'))
  await keeper.save()
  expect(keeper.state.getState()).toMatchObject({
    saving: 'not-saved',
    problem: 'storage-blocked',
    record: { revision: 2 },
  })
})
