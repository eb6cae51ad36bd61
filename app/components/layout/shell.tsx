import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from '#app/components/ui/class-names.ts'
import { Toast } from '#app/components/ui/toast.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { LineNotice } from './line-notice.tsx'
import { MainNav } from './main-nav.tsx'
import { Masthead } from './masthead.tsx'
import type { RootData } from './root-data.ts'
import { useArrival } from './use-arrival.ts'

export type ShellProps = Pick<RootData, 'person' | 'nav' | 'demo' | 'districtName' | 'toast'> & {
  /** No navigation: signed-out pages. */
  solo?: boolean
  /** 48 px targets and the narrow column. */
  leader?: boolean
  /** The page has its own bar at the thumb. */
  actionBar?: boolean
  children: ReactNode
}

/** The frame of each page: skip link, sample banner, masthead, navigation, the page itself. */
export function Shell({
  person,
  nav,
  demo,
  districtName,
  toast,
  solo,
  leader,
  actionBar,
  children,
}: ShellProps) {
  const t = useTexts(shellTexts)
  const alone = solo || nav.length === 0
  const told = useArrival(toast)
  return (
    <div className={classNames('frame', leader && 'leader')}>
      <a className="skip" href="#isi">
        {t.skip}
      </a>
      <NavigationLine />
      <LineNotice />
      {demo && (
        <aside className="demo" aria-label={t.demoLabel}>
          <b>{t.demo}</b> · {t.demoWords}
        </aside>
      )}
      <Masthead person={person} districtName={districtName} />
      <div className={alone ? 'shell solo' : 'shell'}>
        {!alone && <MainNav items={nav} hiddenOnPhone={actionBar} />}
        <main id="isi" tabIndex={-1}>
          {/* An empty word says that the page tells of it itself. */}
          <Toast message={toast && toast.text !== '' ? toast : null} />
          <p ref={told} role="status" className="sr" />
          {children}
        </main>
      </div>
    </div>
  )
}

/** A thin line on top while a page takes longer than 300 ms to come. */
function NavigationLine() {
  const { state } = useNavigation()
  return <div className={state === 'idle' ? 'travel' : 'travel busy'} aria-hidden="true" />
}
