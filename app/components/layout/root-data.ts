import type { Language } from '#app/platform/say/language.ts'
import type { IconName } from '#app/components/ui/icons.tsx'
import type { ToastMessage } from '#app/components/ui/toast.tsx'

export type Theme = 'light' | 'dark' | 'system'

export type NavItem = {
  to: string
  label: string
  icon: IconName
  /** Shown in the side rail only: the phone's bottom bar holds five at most. */
  wide?: boolean
}

/** What the root loader tells each page about the person and the installation. */
export type RootData = {
  language: Language
  theme: Theme
  dataSaver: boolean
  demo: boolean
  person: null | {
    id: string
    name: string
    initials: string
    /** "Peserta · Tim 3" */
    roleLine: string
    /** The guide that speaks to her role, else the list of all. */
    guide: string
    /** Leaders' pages: larger targets. */
    leader?: boolean
  }
  nav: NavItem[]
  toast: ToastMessage | null
  /** "Kabupaten Kutai Timur" */
  districtName: string
  requestId?: string
}

/** What a route may say about its page in `export const handle`. */
export type RouteHandle = {
  /**
   * A reading page: sent without scripts, because it works fully by links and forms and a slow line has better use. Or
   * whether it is one, by what its loader says.
   */
  reading?: true | ((page: unknown) => boolean)
  /**
   * A page on which nothing is written that would have to be kept on a dead line: lists, Beranda, signing in. It works by
   * links and forms, so it is sent without React, but drawn for each request, unlike a reading page.
   */
  plain?: true
  /** The page has an `ActionBar`: phones show no bottom navigation. Or whether it has one, by what its loader says. */
  actionBar?: true | ((page: unknown) => boolean)
  /** 48 px targets and the narrow column, for pages made for leaders. */
  leader?: true
  /** No navigation at all, even when signed in: sign-in steps, printing. */
  solo?: true
}
