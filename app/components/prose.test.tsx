import { act } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Prose, ProseProvider } from './prose.tsx'

const HTML = '<p>Keluarga berisiko, <strong>bukan anak</strong>.</p>'
const PAGE = new Map([['b1', HTML]])

function Page({ html, note }: { html?: string; note: string }) {
  return (
    <main>
      <p id="note">{note}</p>
      <Prose id="b1" html={html} className="prose" />
    </main>
  )
}

/** The document as the server sends it, taken over by the browser without the text in its data. */
async function arrive(): Promise<{ root: Root; complaints: unknown[] }> {
  const complaints: unknown[] = []
  document.body.innerHTML = `<div id="app">${renderToString(
    <ProseProvider html={PAGE}>
      <Page note="satu" />
    </ProseProvider>,
  )}</div>`
  const container = document.getElementById('app')
  if (!container) throw new Error('no container')
  const root = await act(() =>
    hydrateRoot(container, <Page note="satu" />, { onRecoverableError: (error) => complaints.push(error) }),
  )
  return { root, complaints }
}

function text(): string {
  return document.querySelector('.prose')?.innerHTML ?? ''
}

describe('prose', () => {
  let open: Root | undefined
  beforeEach(() => {
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  })
  afterEach(() => {
    act(() => open?.unmount())
  })

  it('stands in the document the server sends', () => {
    expect(
      renderToString(
        <ProseProvider html={PAGE}>
          <Prose id="b1" />
        </ProseProvider>,
      ),
    ).toContain(HTML)
  })

  it('keeps the server’s markup while hydrating and on later renders', async () => {
    const { root, complaints } = await arrive()
    open = root
    const node = document.querySelector('.prose')?.firstChild
    expect(text()).toBe(HTML)
    act(() => root.render(<Page note="dua" />))
    act(() => root.render(<Page note="tiga" />))
    expect(document.getElementById('note')?.textContent).toBe('tiga')
    expect(text()).toBe(HTML)
    expect(document.querySelector('.prose')?.firstChild).toBe(node)
    expect(complaints).toEqual([])
  })

  it('shows other text when the data brings some', async () => {
    const { root } = await arrive()
    open = root
    act(() => root.render(<Page note="dua" html="<p>Naskah baru.</p>" />))
    expect(text()).toBe('<p>Naskah baru.</p>')
  })
})
