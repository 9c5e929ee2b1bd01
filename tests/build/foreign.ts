import type { Page } from 'playwright-core'

/**
 * Words of the page that did not come through a catalogue or from content: whatever stands outside ⟦…⟧ and still
 * holds letters, in text, in attributes that are read out, and in the title of the tab. Closed parts count too.
 *
 * @param allowed what may stand in any language, taken out before looking
 */
export async function nativeWords(page: Page, allowed: readonly RegExp[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('script, style, noscript, title') === null)
        found.push(node.nodeValue ?? '')
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'])
        if (element.hasAttribute(name)) found.push(element.getAttribute(name) ?? '')
    const description = document.querySelector('meta[name=description]')
    return [...found, description?.getAttribute('content') ?? '']
  })
  return (
    [...new Set(texts)]
      // The pseudo-locale leaves none of these letters plain: a line of a picture without any came through it.
      .filter((text) => /[aeiouycnsz]/i.test(without(text, allowed)))
      .map((text) => text.trim())
  )
}

function without(text: string, allowed: readonly RegExp[]): string {
  let rest = text
  // From the inside out: a sentence may carry another one as a parameter.
  while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, '')
  // A sentence with a link in it stands in several nodes: the first opens the bracket, the last closes it.
  rest = rest.replace(/⟦[^⟦⟧]*$/, '').replace(/^[^⟦⟧]*⟧/, '')
  return allowed.reduce((left, pattern) => left.replaceAll(pattern, ''), rest)
}

/** By how many pixels the page can be scrolled sideways, with the elements that stick out furthest. */
export async function overflow(page: Page): Promise<{ readonly by: number; readonly culprits: string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const by = document.documentElement.scrollWidth - width
    if (by <= 0) return { by: 0, culprits: [] }
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
    return { by, culprits: [...new Set(culprits)].slice(0, 6) }
  })
}
