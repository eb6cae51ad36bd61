import { letRowsBeDragged } from './drag-order.ts'

/** The same as a file of its own, for pages without React. */
letRowsBeDragged()
