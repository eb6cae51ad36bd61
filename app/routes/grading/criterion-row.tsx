import { ChoiceGroup, type ChoiceGroupProps } from '#app/components/ui/choice.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

type Props = Pick<ChoiceGroupProps, 'name' | 'label' | 'error' | 'defaultValue' | 'id'> & {
  /** What each level means, from least to most. */
  anchors: readonly string[]
  closed: boolean
}

/** One criterion: its four levels side by side, one below the other on a phone. */
export function CriterionRow({ anchors, closed, ...group }: Props) {
  const t = useTexts(gradingTexts)
  return (
    <ChoiceGroup
      {...group}
      look="levels"
      options={anchors.map((anchor, place) => ({
        value: String(place + 1),
        label: (
          <>
            <span className="sr">{t.levelWord} </span>
            <b>{place + 1}</b>
          </>
        ),
        hint: <Written text={anchor} />,
        disabled: closed,
      }))}
    />
  )
}
