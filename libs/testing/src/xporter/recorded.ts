import deltaOfStudents from '../../data/xporter/students.changed-rows.json';
import schoolInfo from '../../data/xporter/school-info.json';
import scopes from '../../data/xporter/scopes.json';
import students from '../../data/xporter/students.page1.json';

/** Replies as a real Xporter gave them, unchanged. Their fictional pupils carry no UPN, so they match nobody. */
export const RECORDED = { students, deltaOfStudents, schoolInfo, scopes } as const;
