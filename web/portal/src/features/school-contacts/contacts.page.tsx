import { Link } from '@tanstack/react-router';
import { placesOfASchool } from '@tutela/contracts';
import { Button, buttonClass, EmptyState, Notice, Page, Sheet, Sheets } from '@tutela/ui';
import { ReadState, useMay } from '@tutela/web';
import { useState } from 'react';
import '../../shared/support/support.css';
import { usePlaces, type Places } from '../../shared/support/support.queries';
import { AppointmentDialog } from './AppointmentDialog';
import { answerInWords, contactsWords as words } from './contacts.words';
import { countsOf, withoutManager, type Appointment, type Release } from './places-shown';
import { LeftLate } from './LeftLate';
import { PlacesView } from './PlacesView';
import { ReleaseDialog } from './ReleaseDialog';
import { Releases } from './Releases';

/** `/school/contacts`: the school's fifteen places for outside contacts, its releases and its own staff (NC-07). */
export function ContactsPage() {
  const read = usePlaces();
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? answerInWords(placesOfASchool - countsOf(data.places).free) : words.title}
      lead={words.lead}
      acts={data ? <Acts /> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(places) => <Contacts places={places} />}
      </ReadState>
    </Page>
  );
}

function Acts() {
  const mayMakeForm = useMay()('releases:request');
  return (
    <>
      <Button onPress={() => window.print()}>{words.print}</Button>
      {mayMakeForm ? (
        <Link to="/school/resources/forms" className={buttonClass('main')}>
          {words.makeForm}
        </Link>
      ) : null}
    </>
  );
}

function Contacts({ places: read }: { places: Places }) {
  const { places, releases, ownContacts, headNotice } = read;
  const [open, setOpen] = useState<Appointment>();
  const [ending, setEnding] = useState<Release>();
  const [done, setDone] = useState<string>();
  const close = (): void => {
    setOpen(undefined);
    setEnding(undefined);
  };
  const appointmentEnded = ({ name, place }: Appointment): void => {
    close();
    setDone(words.appointmentEnded(name, place));
  };
  const releaseEnded = ({ company }: Release): void => {
    close();
    setDone(words.releaseEnded(company.name));
  };
  return (
    <>
      {done ? <Done says={done} onClose={() => setDone(undefined)} /> : null}
      {headNotice ? <HeadNotice {...headNotice} /> : null}
      {withoutManager(releases).map((release) => (
        <ManagerLeft key={release.release} release={release} />
      ))}
      <PlacesView places={places} onOpen={setOpen} />
      <LeftLate places={read} />
      <Sheets shape="wide-left">
        <Releases releases={releases} onEnd={setEnding} />
        <OwnStaff contacts={ownContacts} />
      </Sheets>
      {open ? <AppointmentDialog appointment={open} onEnded={appointmentEnded} onClose={close} /> : null}
      {ending ? <ReleaseDialog release={ending} onEnded={releaseEnded} onClose={close} /> : null}
    </>
  );
}

function Done({ says, onClose }: { says: string; onClose: () => void }) {
  return (
    <Notice
      tone="good"
      live="status"
      title={says}
      acts={
        <Button kind="quiet" onPress={onClose}>
          {words.close}
        </Button>
      }
    />
  );
}

/** Releases are held up until the school has said who is head now (NC-13). */
function HeadNotice({ signedBy, onRegister }: NonNullable<Places['headNotice']>) {
  const mayTell = useMay()('head:notify');
  return (
    <Notice
      tone="warn"
      title={words.headChanged}
      acts={
        mayTell ? (
          <Link to="/school/head" className={buttonClass()}>
            {words.tellHead}
          </Link>
        ) : undefined
      }
    >
      {words.headBy(signedBy, onRegister)}
    </Notice>
  );
}

/** Nobody can ask under it any more: another manager needs a form signed anew (NC-05). */
function ManagerLeft({ release: { manager, company } }: { release: Release }) {
  const mayMakeForm = useMay()('releases:request');
  return (
    <Notice
      tone="warn"
      title={words.managerLeft(manager.name, company.name)}
      acts={
        mayMakeForm ? (
          <Link to="/school/resources/forms" className={buttonClass()}>
            {words.makeForm}
          </Link>
        ) : undefined
      }
    >
      {mayMakeForm ? words.managerLeftNext : words.managerLeftOther}
    </Notice>
  );
}

function OwnStaff({ contacts }: { contacts: Places['ownContacts'] }) {
  return (
    <Sheet title={words.ownStaff} aside={<strong>{contacts.length}</strong>} hint={words.ownStaffHint}>
      {contacts.length === 0 ? <EmptyState>{words.noOwnStaff}</EmptyState> : null}
      <ul className="po-lines">
        {contacts.map(({ account, name }) => (
          <li key={account}>
            <strong>{name}</strong>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
