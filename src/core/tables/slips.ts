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
  aslo also, hvae have, waht what, wierd weird, useage usage, priviledge privilege, privilages privileges, concensus consensus, truely truly,
  ammount amount, calender calendar, existance existence, foward forward, intresting interesting, knowlege knowledge,
  noticable noticeable, prefered preferred, suprise surprise, threshhold threshold, atleast at least, inorder in order, incase in case,
  infact in fact, eachother each other, noone no one, opensource open source, softwares software, hardwares hardware, feedbacks feedback,
  equipments equipment, datas data, 1th 1st, 2th 2nd, 3th 3rd, 1nd 1st, 2rd 2nd, 3nd 3rd, 11st 11th, 12nd 12th, 13rd 13th, 21th 21st, 22th 22nd,
  23th 23rd, 31th 31st,
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

/** Words of two that are one as a noun. */
const TWO_WORDS = {
  setup: 'set up',
  login: 'log in',
  backup: 'back up',
  shutdown: 'shut down',
  rollback: 'roll back',
  cleanup: 'clean up',
};
const IN_FRONT = [
  'how to',
  'want to',
  'wants to',
  'need to',
  'needs to',
  'able to',
  'easy to',
  'easier to',
  'order to',
  'used to',
  'can',
];
const OBJECT = /[ \t](?:an?|the|your|our|their|its|this|these|all|multiple|several|new)\b/y;
const PARTICIPLE = /[ \t](?:been|had|made|got|done|gone|[a-z]{2,20}(?:ed|en|wn))\b/y;
const COMPARED = /[ \t](?:\d|(?:an?|one|two|three|just|ever|any|half|the|that|those|its?|what|before|expected|usual)\b)/y;

export const SLIP_ROWS: readonly SlipRow[] = [
  { wrong: 'Lets', right: 'Let’s', exact: true, before: VERB },
  { wrong: "lets'", right: 'let’s', before: VERB },
  { wrong: 'trough', right: 'through', exact: true, before: /[ \t](?:the|a|an|my|our|your|their|its|this|these|all)\b/y },
  { wrong: 'Th', right: 'The', exact: true, before: /[ \t][a-zA-Z]/y },
  { wrong: 'ESTI', right: 'ETSI', exact: true },
  ...Object.entries(TWO_WORDS).flatMap(([wrong, right]) =>
    IN_FRONT.map((front): SlipRow => ({ wrong: `${front} ${wrong}`, right: `${front} ${right}`, before: OBJECT })),
  ),
  ...['could', 'should', 'would', 'must', 'might'].map(
    (verb): SlipRow => ({ wrong: `${verb} of`, right: `${verb} have`, before: PARTICIPLE }),
  ),
  ...words(
    'more less better faster slower higher lower larger smaller bigger easier greater fewer longer shorter newer older other',
  ).map((word): SlipRow => ({ wrong: `${word} then`, right: `${word} than`, before: COMPARED })),
  { wrong: 'rather then', right: 'rather than' },
  {
    wrong: 'loose',
    right: 'lose',
    exact: true,
    before: /[ \t](?:data|time|money|connectivity|contact|power|access|sight|track)\b/y,
  },
  { wrong: 'no affect', right: 'no effect' },
  { wrong: 'an affect', right: 'an effect' },
  { wrong: 'your welcome', right: 'you are welcome', before: /[ \t]to (?:join|attend|try|contact|ask)\b/y },
  { wrong: 'a the', right: 'the', exact: true, before: /[ \t][a-z]{2}/y },
  { wrong: 'a an', right: 'an', exact: true, before: /[ \t][a-z]{2}/y },
  { wrong: 'an a', right: 'a', exact: true, before: /[ \t][a-z]{2}/y },
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

function words(text: string): string[] {
  return text.split(' ');
}
