import { openDeviceStore } from './device-store.ts'
import { focusOn, headingHere, isFocusLost, resultsHere } from './focus.ts'
import { leaving } from './leaving.ts'
import { keepToOnePerson } from './other-tabs.ts'
import { askWhoLeaves } from './plain-leaving.ts'
import { keepReadingForms } from './reading-keeper.ts'
import { keepUnsentForms } from './unsent-forms.ts'
import { showUnsentQuizzes } from './unsent-quizzes.ts'

/**
 * The one file of all pages without React, so that a browser has it after the first of them. `commands/reading-scripts.ts`
 * builds it; its size is tested. What it needs of the page is drawn by `components/layout/plain-page.tsx`.
 */
const {
  dataset: { orang: writer },
} = document.documentElement
const sheet = document.querySelector<HTMLDialogElement>('#jaga')
const notice = document.querySelector<HTMLElement>('[data-tanda]')

if (writer && sheet) {
  const store = openDeviceStore(writer)
  const before = keepReadingForms(store)
  leaving.addEventListener('leaving', () => store.close())
  keepToOnePerson(writer)
  askWhoLeaves({ writer, store, before, sheet })
  const quizzes = document.querySelector<HTMLElement>('[data-sisa]')
  if (quizzes) showUnsentQuizzes(quizzes, store)
}

// What lets rows be dragged comes only where there are handles.
if (document.querySelector('[data-pegang]')) {
  const script = document.createElement('script')
  script.src = DRAG_ORDER
  document.head.append(script)
}

if (notice) keepUnsentForms(notice)
// Until a page has come whole the browser itself gives the focus away, to the word or to the end of the address.
if (document.readyState === 'complete') focusOnArrival()
else window.addEventListener('load', () => setTimeout(focusOnArrival))

/**
 * As `components/layout/use-arrival.ts` does it with React: the word of the last act, unless the address names the place
 * where it stands; and where an act, a filter or another page of a list has led back to its own page, what came of that.
 */
function focusOnArrival() {
  if (!isFocusLost()) return
  const { hash, pathname } = location
  const word = document.querySelector<HTMLElement>(hash ? '.toast > :is(.warn, .danger)' : '.toast > *')
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[] // what it holds by that name
  const isBack =
    visit?.type === 'navigate' && document.referrer !== '' && new URL(document.referrer).pathname === pathname
  if (word) return focusOn(word)
  if (!isBack) return
  const place = hash ? document.getElementById(hash.slice(1)) : document.getElementById('isi')
  const produced = place?.querySelector<HTMLElement>('[data-arrival]') ?? (hash ? place : null)
  focusOn(produced ?? resultsHere() ?? headingHere(), { still: true })
}

/** As `components/ui/copied-text.tsx` does it with React: where the browser refuses, the text stands marked. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-salin] button')) {
  button.hidden = false
  button.onclick = () => {
    const field = button.closest('[data-salin]')?.querySelector('textarea')
    const said = button.nextElementSibling as HTMLElement // they are drawn together
    field?.select()
    void navigator.clipboard
      .writeText(field?.value ?? '')
      .then(() => (said.textContent = said.dataset['kata'] ?? ''))
  }
}

/** As `components/ui/password-field.tsx` does it with React. */
for (const button of document.querySelectorAll<HTMLButtonElement>('.secret > button')) {
  button.hidden = false
  button.onclick = () => {
    const field = button.previousElementSibling as HTMLInputElement // they are drawn together
    const shown = field.type === 'password'
    field.type = shown ? 'text' : 'password'
    button.ariaPressed = String(shown)
    for (const sign of button.querySelectorAll('span')) sign.hidden = !sign.hidden
  }
}
