import type { Assembly } from './assembly.js';
import type { Heading } from './headings.js';
import type { Party } from './places.js';

/** Sets what a heading says for the blocks below it. */
export function applyHeading(assembly: Assembly, heading: Heading, before: Assembly['lastHeading']): void {
  assembly.listPartners = [];
  switch (heading.sets) {
    case 'country': {
      const { from, to, country } = heading.mark;
      const hint = country ? { country, from, to, rule: 'country-heading' } : null;
      assembly.scene = { ...assembly.scene, country: hint };
      assembly.atHome = false;
      assembly.countryOuter = false;
      break;
    }
    case 'russia':
      assembly.scene = { ...assembly.scene, country: null };
      assembly.atHome = true;
      break;
    case 'home':
      enterHome(assembly, heading.party, before);
      break;
    case 'status':
      assembly.headingStatuses = heading.marks;
      assembly.statusOuter = false;
      break;
    case 'nothing':
      assembly.scene = { ...assembly.scene, country: null };
      assembly.headingStatuses = [];
      assembly.atHome = false;
      break;
  }
}

/** A heading that names a Russian party: what stood above it as a heading of its own stays, what belonged to the party before goes. */
function enterHome(assembly: Assembly, party: Party, before: Assembly['lastHeading']): void {
  assembly.statusOuter ||= before === 'status';
  assembly.countryOuter ||= before === 'country';
  const country = assembly.countryOuter ? assembly.scene.country : null;
  assembly.scene = { home: party.domestic === false ? { ...party, domestic: true } : party, country };
  assembly.atHome = false;
  if (!assembly.statusOuter) assembly.headingStatuses = [];
}
