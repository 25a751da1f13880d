import { useParams } from '@tanstack/react-router';
import { PersonPage } from '../person/person-page.tsx';

export function Person() {
  const { contact } = useParams({ strict: false });
  return <PersonPage key={contact} id={contact ?? ''} />;
}
