/** What tests do to the site's database behind its back; each function runs in the page, alone. */

type Records = readonly { readonly id: string }[]

/** Puts records in as they are, as a fault or a later version might have. */
export function putRaw(records: Records): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('counterpoise')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('assessments', 'readwrite')
      for (const record of records) transaction.objectStore('assessments').put(record)
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

/** What lies under these keys. */
export function getRaw(ids: readonly string[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('counterpoise')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('assessments')
      const requests = ids.map((id) => transaction.objectStore('assessments').get(id))
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(requests.map(({ result }) => result))
      }
    }
  })
}

/** Fills the room that the quota leaves, to the last hundred bytes, with noise that does not compress. */
export async function fillDatabase(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('counterpoise')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => resolve(opening.result)
  })
  const noise = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(33 + Math.random() * 90)).join('')
  const put = (length: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = database.transaction('meta', 'readwrite')
      transaction.objectStore('meta').put(noise(length), crypto.randomUUID())
      transaction.oncomplete = () => resolve(true)
      transaction.onabort = () => resolve(false)
    })
  for (const length of [20_000, 2000, 100]) while (await put(length));
  database.close()
}
