import { expect, test } from 'vitest'
import { readXml } from './xml.ts'

function told(document: string): string {
  let all = ''
  readXml(new TextEncoder().encode(document), {
    open: (name, attributes) => (all += `<${name} ${Object.values(attributes).join(' ')}>`),
    text: (text) => (all += text),
  })
  return all
}

test('refuses to fetch or to unfold what a document declares for itself', () => {
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a b="&x;">&x;</a>'
  expect(told(outside)).toBe('<a &x;>&x;')
  const folds = Array.from(
    { length: 12 },
    (_, level) => `<!ENTITY x${level + 1} "${`&x${level};`.repeat(9)}">`,
  )
  expect(told(`<!DOCTYPE a [<!ENTITY x0 "ha">${folds.join('')}]><a>&x12;</a>`)).toBe('<a >&x12;')
})

test('reads the five signs that XML itself names, and numbers', () => {
  expect(told('<a b="&quot;">&lt;&amp;&gt;&apos;&#65;</a>')).toBe(`<a "><&>'A`)
})
