import { holdVariants } from './every-measure.ts'

holdVariants(1, 2)
