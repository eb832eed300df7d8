export { UiProvider } from './theme/UiProvider';
export { Go, type LinkParts, type RenderLink } from './theme/link';
export { mantineTheme } from './theme/mantine-theme';

export { Band, Count, type ActingFor, type Person, type Tab } from './layout/Band';
export { BrandMark } from './layout/BrandMark';
export { ConsoleFrame, type RailGroup } from './layout/ConsoleFrame';
export { Figure, FigureRow } from './layout/Figures';
export { Foot } from './layout/Foot';
export { NotFound } from './layout/NotFound';
export { mainId, Page, SkipLink } from './layout/Page';
export { PortalFrame } from './layout/PortalFrame';
export { Sheet, Sheets } from './layout/Sheet';
export { SignInFrame, Steps, type Step } from './layout/SignInFrame';

export { Badge, type BadgeTone } from './parts/Badge';
export { Button, buttonClass, type ButtonKind, type ButtonProps, type Missing } from './parts/Button';
export { ConfirmDialog, type ConfirmDialogProps } from './parts/ConfirmDialog';
export { CopyText } from './parts/CopyText';
export { EmptyState } from './parts/EmptyState';
export { Facts, type Fact } from './parts/Facts';
export { Icon, type IconName } from './parts/icons';
export { Loading } from './parts/Loading';
export { Notice } from './parts/Notice';
export { Pill, PillRow } from './parts/Pill';
export { Offline, Refused } from './parts/Refused';

export { DataTable, type Column, type DataTableProps, type Density, type RowGroup } from './table/DataTable';
export type { Sort } from './table/SortHead';

export { Check } from './form/Check';
export { ChecksField } from './form/ChecksField';
export { CodeField } from './form/CodeField';
export { DateField } from './form/DateField';
export { ErrorSummary } from './form/ErrorSummary';
export { FileField } from './form/FileField';
export { Form, type FormProps } from './form/Form';
export { PasswordField } from './form/PasswordField';
export { RadioField, type Choice } from './form/RadioField';
export { FilterSearch } from './form/FilterSearch';
export { FilterSelect, SelectField, type Option } from './form/SelectField';
export { TextField, type FieldWidth, type TextFieldProps } from './form/TextField';
export type { FieldProps } from './form/FieldFrame';

export { Mark, MarkPair, markPropsOf, type MarkProps, type MarkSize } from './mark/Mark';
export { MarkKey, type MarkKeyEntry } from './mark/MarkKey';
export {
  codeInWords,
  dayInWords as marksOfDayInWords,
  markCategory,
  markInWords,
  type MarkCategory,
  type MarkData,
  type MarkOverlay,
} from './mark/mark-words';
export { YearCalendar, type YearCalendarProps } from './mark/YearCalendar';
export { YearTable } from './mark/YearTable';
export type { CalendarDay, HalfTerm, YearPlanData } from './mark/year-plan';

export { AbsenceBars, type AbsenceBar } from './charts/AbsenceBars';
export { DotRows, type DotRow } from './charts/DotRows';
export { WeekLine } from './charts/WeekLine';
export type { WeekLinePoint, WeekLineSeries } from './charts/week-series';

export { glossary, sessionWords } from './words/glossary';
export { countInWords, numberInWords, pointsInWords, sizeInWords } from './words/numbers';
export { problemInWords, problemSlug, type Problem, type ProblemWords } from './words/problem';
export { stateWords } from './words/states';
export { zodWords } from './words/zod-words';
