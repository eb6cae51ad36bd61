import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { fill, type Filling, type Parts } from './fill.ts'

const given = (values: Record<string, string>, rest: Partial<Filling> = {}): Filling => ({
  values: new Map(Object.entries(values)),
  pieces: new Map(),
  html: new Map(),
  ...rest,
})

/** What people type, and what they should not. */
const TEXTS = [
  'Siti',
  `<script>alert("1")</script>`,
  `" onclick="alert('1')`,
  `&lt;b&gt; & 'kutip' "kutip"`,
  '\n\nbaris kedua',
  '</textarea><img src=x>',
  '\r\n\ttab',
  '𝒜 “–” é \u202E',
]

test.each(TEXTS)('writes %j as React does, between tags, in an attribute and in a text field', (text) => {
  const page: Parts = [
    '<p>',
    { value: 'isi', stands: 'text' },
    '</p><input type="hidden" value="',
    { value: 'isi', stands: 'attribute' },
    '"/><textarea>',
    { value: 'isi', stands: 'field' },
    '</textarea>',
  ]
  const drawn = [
    h('p', null, text),
    h('input', { type: 'hidden', value: text, readOnly: true }),
    h('textarea', { defaultValue: text }),
  ].map((element) => renderToStaticMarkup(element))
  expect(fill(page, given({ isi: text }))).toBe(drawn.join('').replace(/ readonly=""/i, ''))
})

test('puts pieces and compiled texts where they belong', () => {
  const pieces = new Map<string, Parts>([
    ['isi', ['<main>', { html: 'p-1' }, { piece: 'tandai' }, '</main>']],
    ['tandai', ['<b>', { value: 'tandai.marked', stands: 'text' }, '</b>']],
  ])
  const filling = given({ 'tandai.marked': '3 < 4' }, { pieces, html: new Map([['p-1', '<p>Teks</p>']]) })
  expect(fill(['<body>', { piece: 'isi' }, '</body>'], filling)).toBe(
    '<body><main><p>Teks</p><b>3 &lt; 4</b></main></body>',
  )
})

test('makes no page with an empty place', () => {
  const nothing = given({})
  for (const part of [{ value: 'a', stands: 'text' }, { piece: 'a' }, { html: 'a' }] as const)
    expect(() => fill(['<p>', part], nothing)).toThrow('"a"')
})
