// The demo: five scenarios, each with its story, its next step and what is assumed in it.
export const worldsEn = {
  'nav.worlds': 'Five scenarios',
  'worlds.title': 'Five demo scenarios',
  'worlds.hint':
    'Each scenario is a real process, stopped where there is something to do. Choose a role to enter; the clock moves to that scenario’s day. People and places are fictitious.',
  'worlds.change': 'Change scenario',
  'worlds.pick': 'Choose a scenario',
  'worlds.clock': 'It is {date}',
  'worlds.open': 'Open now',
  'worlds.story': 'Story',
  'worlds.next': 'What comes next',
  'worlds.assumed': 'Assumed',
  'worlds.enterAs': 'Enter as {name}',
  'worlds.all': 'Show all accounts',
  'world.S0.name': 'Branch',
  'world.S0.title': 'A branch’s half-year review',
  'world.S0.story':
    'The department’s Party committee has just received guidance 126-HD/ĐU. The Library’s branch drafts, its committee gives its opinion, the branch meeting adopts, the Party committee receives.',
  'world.S0.next':
    'The chief of office confirms the paper just registered; then the secretary of the Library’s branch writes the report.',
  'world.S0.assumed': 'Deadline 18/6/2021, numbers of members, votes; the level above the department.',
  'world.S1.name': 'Committee',
  'world.S1.title': 'A Party committee consolidates 20 branches',
  'world.S1.story':
    '17 branches accepted, 2 late, 1 waived. The office adds up; the deputy chairs an expanded meeting; its conclusions become dated duties.',
  'world.S1.next': 'The chief of office begins the consolidated report.',
  'world.S1.assumed': 'Numbers of papers, deadlines, the number of branches and all figures.',
  'world.S2.name': 'Bloc in a department',
  'world.S2.title': 'An emulation bloc inside one department',
  'world.S2.story':
    'Six units have reported. The deputy unit presents draft 3 at the conference; after the comments the last wording is draft 4, which goes to the department’s council.',
  'world.S2.next': 'The conference is this afternoon: the head opens it, records the comments and concludes.',
  'world.S2.assumed': 'The head unit, the list of units, deadlines and figures.',
  'world.S3.name': 'Seven offices',
  'world.S3.title': 'A cluster of seven advisory offices',
  'world.S3.story':
    'One decision moved every deadline because of the epidemic. Six offices have reported; the Home Affairs office is late, and houses the council’s office, so it cannot close its own item.',
  'world.S3.next': 'The officer of Home Affairs writes the late report; the deputy unit consolidates.',
  'world.S3.assumed': 'Numbers of papers, old and new deadlines, the units’ figures.',
  'world.S4.name': 'Nine units',
  'world.S4.title': 'A culture and society bloc of nine units',
  'world.S4.story':
    'Nine units of several levels, one bloc with three names. The draft claims that 100% of the units launched a movement; the claim is bound to figures and follows when a unit withdraws.',
  'world.S4.next':
    'The deputy unit looks over the draft and submits it; try letting the lake’s management board withdraw its report.',
  'world.S4.assumed': 'Head and deputy units, deadlines and figures.',
} as const;
