/** Token of whether the register is one for training: every file says so then. */
export const TRAINING = Symbol('training register');
