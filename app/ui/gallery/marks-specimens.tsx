import { Link } from '../controls/link.tsx';
import { BandMark } from '../marks/band-mark.tsx';
import { Icon } from '../marks/icon.tsx';
import { ICON_PATHS, type IconName } from '../marks/icon-paths.ts';
import { Logo } from '../marks/logo.tsx';
import { ScoreShape } from '../marks/score-shape.tsx';
import { Tag } from '../marks/tag.tsx';
import { VerdictTag } from '../marks/verdict-tag.tsx';
import styles from './gallery.module.css';
import { usePick } from './pick.ts';
import { Specimen } from './specimen.tsx';

export function MarksSpecimens() {
  const pick = usePick();
  return (
    <>
      <Specimen
        wide
        title={pick(
          'La note d’une personne\u00a0: le nombre dans la forme de sa catégorie',
          'A person’s score: the number in the shape of its band',
        )}
      >
        <div className={styles.row}>
          {Array.from({ length: 11 }, (_, score) => (
            <ScoreShape key={score} score={score} size={42} />
          ))}
        </div>
        <div className={styles.row}>
          <BandMark band="detractor" /> {pick('Détracteur, 0 à 6', 'Detractor, 0 to 6')}
          <BandMark band="passive" /> {pick('Passif, 7 et 8', 'Passive, 7 and 8')}
          <BandMark band="promoter" /> {pick('Promoteur, 9 et 10', 'Promoter, 9 and 10')}
        </div>
        <div className={styles.row}>
          {[28, 36, 52].map((size) =>
            [2, 7, 10].map((score) => <ScoreShape key={score} score={score} size={size} />),
          )}
        </div>
      </Specimen>
      <Specimen
        title={pick('Verdicts\u00a0: mot, forme, puis couleur', 'Verdicts: word, shape, then colour')}
      >
        <div className={styles.row}>
          <VerdictTag verdict="better" />
          <VerdictTag verdict="worse" />
          <VerdictTag verdict="not-proven" />
          <VerdictTag verdict="waiting" />
          <VerdictTag verdict="better" size="large" />
        </div>
        <div className={styles.row}>
          <Tag>{pick('Retard de livraison', 'Late delivery')}</Tag>
          <Tag kind="count">7</Tag>
          <Link href="#all">{pick('Lire les 861 commentaires', 'Read all 861 comments')}</Link>
        </div>
      </Specimen>
      <Specimen wide title={pick('Dessins', 'Icons')}>
        <div className={styles.row}>
          {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
            <Icon key={name} name={name} size={20} />
          ))}
        </div>
      </Specimen>
      <Specimen title="Logo">
        <Logo />
      </Specimen>
    </>
  );
}
