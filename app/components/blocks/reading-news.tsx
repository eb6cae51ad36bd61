import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { leaveTexts } from '#app/i18n/leave.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from '../addresses.tsx'
import { blockTexts } from './texts.ts'

// What `platform/line/reading-keeper.ts` shows on a page without React stands here, hidden until it does.

/** Where the text is; words alone, because each sign would weigh as much as the page's own. `savedAt`: what the page knows of it when it comes. */
export function ReadingState({ savedAt }: { savedAt: string | null }) {
  const { save } = useTexts(shellTexts)
  return (
    <div role="status" className="sm quiet num">
      <span data-kabar="saved" hidden={savedAt === null}>
        {save.saved} <span data-kabar="at">{savedAt}</span>
      </span>
      <span data-kabar="saving" hidden>
        {save.saving}
      </span>
      <span data-kabar="unsaved" hidden>
        {save.typing}
      </span>
      <span data-kabar="onDevice" hidden>
        {save.onDevice}
      </span>
    </div>
  )
}

/** Why a field is refused, and texts that lie somewhere else. `clashes`: two of them may exclude each other. */
export function ReadingNews({ clashes }: { clashes: boolean }) {
  const t = useTexts(keptTexts)
  const { other, useOther, signInAgain } = useTexts(blockTexts)
  const { signIn } = useAddresses()
  return (
    <>
      <p className="err" role="alert" data-kabar="refused" hidden />
      <p className="err" role="alert" data-kabar="signedOut" hidden>
        <a href={signIn} target="_blank" rel="noreferrer">
          {signInAgain}
        </a>
      </p>
      {clashes && (
        <div className="banner danger" role="alert" data-kabar="clash" hidden>
          <div className="stack-2">
            <p>
              <strong>{other}</strong> {t.clashWordsDevice}
            </p>
            <Text news="theirs" />
            <Choices of={{ mine: t.useMine, theirs: useOther }} />
          </div>
        </div>
      )}
      <div className="banner info" role="status" data-kabar="offer" hidden>
        <div className="stack-2">
          <p>
            <strong>
              <span data-kabar="unsent">{t.offer({ at: '' })}</span>
              <span data-kabar="aside">{t.setAside({ at: '' })}</span>
              <span data-kabar="when" />
            </strong>
          </p>
          <Fold summary={t.compare}>
            <Text news="offered" />
          </Fold>
          <Choices of={{ take: t.take, drop: t.drop }} />
        </div>
      </div>
    </>
  )
}

function Text({ news }: { news: string }) {
  return <blockquote className="whitespace-pre-line" data-kabar={news} />
}

function Choices({ of }: { of: Readonly<Record<string, string>> }) {
  return (
    <div className="btns">
      {Object.entries(of).map(([press, label]) => (
        <Button key={press} type="button" data-pilih={press}>
          {label}
        </Button>
      ))}
    </div>
  )
}

/** The script itself, with what it has to know of the page as a whole. It stands after all the forms it keeps. */
export function ReadingKeeper({ script }: { script: string }) {
  const t = useTexts(keptTexts)
  const leave = useTexts(leaveTexts)
  const { signOut } = useAddresses()
  return (
    <>
      <div
        id="jaga"
        hidden
        data-keluar={signOut}
        data-tanya-keluar={`${leave.title}. ${leave.discard}?`}
        data-tanya-buang={t.dropSure}
      />
      {/* Allowed by its hash in the policy of every page: a page that is kept for later carries no nonce of today. */}
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </>
  )
}
