import { testNumbers } from './test-numbers.ts'

testNumbers.startAgain()
