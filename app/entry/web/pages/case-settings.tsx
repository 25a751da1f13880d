export { CalendarsPage } from '../../../features/closed-loop/calendars/web/calendars-page.tsx';
export { CausesPage } from '../../../features/closed-loop/causes/web/causes-page.tsx';
export { ClockSettingsPage } from '../../../features/closed-loop/clocks/web/clock-settings-page.tsx';
export { WordsPage } from '../../../features/closed-loop/corrector/web/words-page.tsx';
export { GestureSettingsPage } from '../../../features/closed-loop/gestures/web/gesture-settings-page.tsx';
export { PromiseSettingsPage } from '../../../features/closed-loop/promises/web/promise-settings-page.tsx';
export { RoutingPage } from '../../../features/closed-loop/routing/web/routing-page.tsx';
export { CaseSettingsIndex } from '../case-settings-index.tsx';
