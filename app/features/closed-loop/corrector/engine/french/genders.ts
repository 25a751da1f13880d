/** Nouns of a service's letters whose gender their ending does not tell, or tells wrongly. */
const FEMININE = new Set(
  `adresse affaire agence aide année annonce arrivée assiette assurance attente banque boîte boutique caisse carte
  chaise chambre chance chose cliente clientèle colère commande conduite confiance conséquence couleur couverture
  date demande dépense dette douche durée eau enquête enveloppe équipe erreur étape étiquette excuse facture famille faute
  fenêtre fiche filiale fille fin fois formule franchise gamme gare gêne gorge grille heure housse idée image jambe
  journée lampe lettre liste livraison logistique machine main mairie maison manière marchandise marche marque matière
  mensualité mesure minute moitié mère neige note nouvelle nuit offre page panne parole part partie patience pause
  peine pénalité perte photo pièce place plainte plaque porte poste preuve prise procédure promesse proposition
  question raison référence règle relance remarque remise rencontre réponse reprise réserve réunion rue salle saison
  santé semaine semelle serrure signature situation société somme soirée sorte suite table tâche taille tasse teinte
  tournée vente version vie ville vis visite vitre voie voiture voix vue zone échéance enseigne entrée étude agrafe
  courroie chaussure valise veste robe jupe chemise montre bague lumière clé clef ligne borne batterie prime grève
  course dame pluie tempête météo banquette armoire étagère commode baignoire cuisine terrasse piscine plage poignée
  roue vidéo application appli rubrique mention case touche fonction cause crainte honte bourse échelle pile prestation
  gestion intervention douleur fleur peur valeur longueur largeur hauteur profondeur odeur rumeur saveur chaleur fraîcheur
  grandeur lenteur rigueur faveur vigueur horreur ampleur lueur teneur
  proximité merci foi loi paroi fourmi`.split(/\s+/),
);

const MASCULINE = new Set(
  `abonnement accès accord accueil achat acompte acte agenda aller an appareil appel après-midi arrêt article atelier
  avantage avenir avis bagage bail bas bateau bien bilan billet bon bord bouton bruit budget bureau but cadeau calcul
  camion canal canapé carton cas casque catalogue centre chèque chemin chiffre choix chauffage ciel client code coin colis
  comité commentaire compte conseil constat contact contenu contrat contrôle côté coup coupon courrier courriel
  coût créneau crédit début défaut degré délai départ dépôt désaccord désordre détail déplacement devis dimanche dîner
  directeur document domicile dommage dos dossier doute droit échange effet effort emploi endroit engagement entretien
  envoi espace essai état été étage euro exemple fait fauteuil fichier fil fond format formulaire forfait fournisseur
  frigo frais garage geste goût grade groupe guide hasard hôtel identifiant impôt incident intérêt jardin jeudi jour
  journal justificatif lait lien lieu lit litige livre livreur logement logiciel lot lundi lycée magasin mail mal malaise
  malentendu manque manuel mardi matelas matériel matin mécanisme mercredi message métier mètre midi mobile mode modèle
  moment monde montant mot moteur motif moyen mur musée musique niveau nom nombre numéro objet œil oubli outil ouvrage
  paiement panier papier paquet parcours parking partenaire passage pays pied plafond plaisir plan plat point pont portable
  poids poste pouvoir présent prêt prix problème procédé produit programme progrès projet propos quart réseau rapport
  rayon récépissé reçu recours refus regret relevé remboursement rendez-vous repas report repos reste retard retour rôle
  sac salon samedi sac savoir séjour sens sentiment service site soir soin sol solde stage stock style succès suivi sujet
  support système tableau tapis tarif taux technicien téléphone temps terme texte tiers timbre tiroir titre total tour
  traitement transport transporteur travail trajet tri trou trouble tuyau type usage vendredi verre virement visage vol
  volet voyage wagon week-end exercice vice service silence murmure mercure stade musée trophée sommeil soleil conseil
  bonheur malheur honneur cœur intérieur extérieur moteur secteur facteur facteur ordinateur compteur congélateur`.split(
    /\s+/,
  ),
);

/** Both genders, or two words of one spelling: never judged. */
const EITHER = new Set(
  `tour poste livre mode page manche voile somme part moule aide garde guide critique cadre vase poêle mémoire
  physique espace après-midi interview élève collègue partenaire responsable secrétaire locataire propriétaire titulaire
  bénéficiaire destinataire enfant artiste membre personnel gens merci relâche office pub hymne couple chose solde trouble vis`.split(
    /\s+/,
  ),
);

const FEMININE_ENDING = /(?:[tsx]ion|aison|ité|ence|ance|ette|ture|itude|erie|esse|trice)$/;
const MASCULINE_ENDING = /(?:ment|isme|eau|phone|oir)$/;
const NOT_BY_ENDING = new Set(
  `été côté comité traité pâté arrêté velouté stade grade page image cage rage nage plage silence eau peau jument main fin faim
  dent part mort forêt nuit plupart jury gant maison raison saison leçon façon rançon boisson chanson prison loi foi
  fois souris brebis vis soif nef clef mer cuiller chair cour tour toux croix voix noix paix radio photo vidéo info promo
  météo auto moto stéréo libido dot burn-out domino intention question solution option clou malade salade camarade
  façade nomade mise incendie lycée musée trophée magazine domaine centime crime régime carnet été lithium toilette
  squelette bulletin marine moyenne mine ombre chiffre nombre capitaine vitamine`.split(/\s+/),
);

/** The gender of a noun, where it is sure. */
export function genderOf(lemma: string): 'm' | 'f' | null {
  if (EITHER.has(lemma)) return null;
  if (FEMININE.has(lemma)) return 'f';
  if (MASCULINE.has(lemma)) return 'm';
  if (NOT_BY_ENDING.has(lemma) || lemma.length < 5) return null;
  if (FEMININE_ENDING.test(lemma)) return 'f';
  return MASCULINE_ENDING.test(lemma) ? 'm' : null;
}

/** Words that letters to customers are full of: likelier than their rare neighbours. */
export function isCommon(word: string): boolean {
  const base = word.replace(/s$/, '');
  return FEMININE.has(word) || MASCULINE.has(word) || FEMININE.has(base) || MASCULINE.has(base);
}
