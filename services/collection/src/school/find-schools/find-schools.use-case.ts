import { Injectable } from '@nestjs/common';
import type { findSchools, InputOf, OutputOf } from '@tutela/contracts';
import { plain } from '../find-school.rules';
import { SchoolRegister } from '../school-register';

/** Open schools of the register by URN, postcode or words of the name, for a row whose school was not found (VS-15). */
@Injectable()
export class FindSchools {
  constructor(private readonly register: SchoolRegister) {}

  async run({ text, la }: InputOf<typeof findSchools>): Promise<OutputOf<typeof findSchools>> {
    const schools = await this.register.search(text, la);
    return { schools: schools.map(plain) };
  }
}
