import { child, elementsIn, findAll, textIn, type Element } from './xml-tree.ts'

/** An equation in one line of plain signs, "D/S × 100"; what has no such sign is put into brackets. */
export function equationText(element: Element): string {
  return spaced(written(element)).replace(/\s+/g, ' ').trim()
}

function written(element: Element): string {
  const part = (name: string) => {
    const found = child(element, name)
    return found ? inner(found) : ''
  }
  switch (element.name) {
    case 't':
      return textIn(element)
    case 'f':
      return `${bracketed(part('num'))}/${bracketed(part('den'))}`
    case 'sSup':
      return `${bracketed(part('e'))}^${bracketed(part('sup'))}`
    case 'sSub':
      return `${bracketed(part('e'))}_${bracketed(part('sub'))}`
    case 'rad':
      return `${part('deg')}√${bracketed(part('e'))}`
    case 'd':
      return `(${findAll(element, 'e').map(inner).join('; ')})`
    case 'nary':
      return `${naryOf(element)}_${bracketed(part('sub'))}^${bracketed(part('sup'))} ${part('e')}`
    case 'rPr':
    case 'ctrlPr':
      return ''
    default:
      return inner(element)
  }
}

function inner(element: Element): string {
  return elementsIn(element).map(written).join('')
}

function naryOf(element: Element): string {
  const sign = child(child(element, 'naryPr'), 'chr')?.attributes.val
  return sign ?? '∫'
}

function bracketed(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`
}

function spaced(text: string): string {
  return text.replace(/[=×÷+−≤≥≈≠]/g, ' $& ')
}
