export { LIST_SCHOOLS, listPeople, type ListPerson } from './list-people';
export { demonstrationLists, newcomer } from './lists';
