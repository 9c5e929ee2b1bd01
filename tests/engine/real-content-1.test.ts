import { holdVariants } from './every-measure.ts'

holdVariants(0, 2)
