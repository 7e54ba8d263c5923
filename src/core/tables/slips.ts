import type { Severity } from '../types';
import type { WordRow } from './word-table';

export interface SlipRow extends WordRow {
  readonly severity?: Severity;
  /** What must follow right behind, for a word that is right elsewhere. */
  readonly before?: RegExp;
}

/** Common slips of the finger and of the ear, of our own collection; longer words are found by `HOUSE_WORDS`. */
const SLIPS = `
  teh the, hte the, taht that, adn and, nad and, wiht with, whith with, wich which, whcih which, thier their, thsi this, tihs this,
  becuase because, becasue because, unti until, untill until, wether whether, futher further, furter further, alot a lot,
  adress address, adresses addresses, adressed addressed, accross across, allready already, allways always, aswell as well,
  recieve receive, recieves receives, recieved received, acheive achieve, acheived achieved, beleive believe,
  seperate separate, seperated separated, seperately separately, definately definitely, independant independent, existant existent,
  occured occurred, occuring occurring, ocurred occurred, refered referred, refering referring, comming coming, writting writing,
  runing running, planing planning, begining beginning, happend happened, usefull useful, successfull successful, realy really,
  finaly finally, posible possible, posibility possibility, suport support, suported supported, lenght length, widht width, heigth height,
  workin working, soure source, sourse source, regardles regardless, desireable desirable, informations information, infos information,
  envolve involve, envolves involves, envolved involved, disponibility availability, debuging debugging, debbuging debugging,
  relevent relevant, persistant persistent, transfered transferred, maintainance maintenance, maintenence maintenance, publically publicly,
  responsability responsibility, comunity community, plataform platform, enviroment environment, goverment government, guage gauge,
  lables labels, laber label, nework network, netowrk network, clusers clusters, cluser cluster, conatiner container, kubernets Kubernetes,
  sucess success, sucessful successful, sucessfully successfully, releated related, realease release, relase release, realeases releases,
  aditional additional, aditionally additionally, aplication application, aplications applications, avaliable available, availble available,
  entris entries, new comer newcomer, new comers newcomers, new-comers newcomers, andriod Android
`;

/** The project writes American English. */
const BRITISH = `
  favourite favorite, behaviour behavior, behaviours behaviors, colour color, colours colors, centre center, defence defense,
  organisation organization, organisations organizations, organise organize, organised organized, optimise optimize, optimised optimized,
  optimisation optimization, utilise utilize, utilised utilized, virtualisation virtualization, synchronise synchronize, analyse analyze,
  recognise recognize, customise customize, prioritise prioritize, summarise summarize, minimise minimize, catalogue catalog
`;

const VERB =
  /[ \t](?:use|see|take|look|start|go|create|run|check|deploy|install|build|make|have|say|begin|try|move|dive|assume|get)\b/y;

export const SLIP_ROWS: readonly SlipRow[] = [
  { wrong: 'Lets', right: 'Let’s', exact: true, before: VERB },
  { wrong: "lets'", right: 'let’s', before: VERB },
  { wrong: 'trough', right: 'through', exact: true, before: /[ \t](?:the|a|an|my|our|your|their|its|this|these|all)\b/y },
  { wrong: 'Th', right: 'The', exact: true, before: /[ \t][a-zA-Z]/y },
  { wrong: 'ESTI', right: 'ETSI', exact: true },
  ...pairs(SLIPS),
  ...pairs(BRITISH).map((row): SlipRow => ({ ...row, severity: 'hint' })),
];

/** "wrong right, wrong right": the first word, or two words when the right one is one, is the wrong one. */
function pairs(text: string): WordRow[] {
  return text.split(',').map((pair) => {
    const words = pair.trim().split(' ');
    const cut = words[0] === 'new' ? 2 : 1;
    return { wrong: words.slice(0, cut).join(' '), right: words.slice(cut).join(' ') };
  });
}
