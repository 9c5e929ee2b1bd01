/** An authoring fault in the model: rules that contradict each other, or a level off its scale. Answers never cause one. */
export class ModelError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ModelError'
  }
}
