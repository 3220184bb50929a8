// A family of names a line: whoever has one may be called by the others of it.
const families =
  `alexander alex alec sandy sasha xander lex|alexandra alex sandra sasha lexi|alejandro alex ale|albert al bert bertie|alfred alf alfie fred|andrew andy drew|anthony antony tony|antonio tonio tony toni|arthur art artie|barbara barb barbie babs|benjamin ben benny benji|bernard bernie|beatriz bea|bradley brad|bridget bridie|catherine katherine kathryn katharina cathy kathy kate katie kat kit kitty cat|caroline carrie caro|charles charlie chuck chaz carl karl|charlotte lottie charlie|christina christine kristina tina chris chrissy|christopher chris kit topher|daniel dan danny|deborah debra deb debbie|david dave davy|dorothy dot dottie dolly|donald don donny|douglas doug|edward ed eddie ted teddy ned|eduardo edu lalo|eleanor ellie nell nora lena|elizabeth elisabeth liz lizzie beth betty eliza lisa bess libby liesl|emily em emmy|emmanuel manny|enrique quique|eugene gene|evgeny evgeni zhenya|ekaterina katya|francis frank frankie fran|francisco paco pancho chico kiko|florence flo flossie|frederick fred freddie freddy fritz|friedrich fritz|gabriel gabe|gabriela gaby|george georgie jorge|gerald gerry jerry|giovanni gianni nino|giuseppe beppe peppe pino|gregory greg|guadalupe lupe lupita|guillermo memo|gustavo gus|helen nell|henry harry hank hal|heinrich heiner heinz|ignacio nacho|isabel isabella bella izzy|jacob jake|jakub kuba|james jim jimmy jamie|jacqueline jackie|janet jan|jennifer jen jenny jenn|jeremy jerry|jesus chuy|jessica jess jessie|joanna jo asia|johannes hans hannes|john jack johnny jon|jonathan jon jonny|jose pepe ze|joseph joe joey jo|josef sepp|joshua josh|judith judy|katarzyna kasia|kenneth ken kenny|kimberly kim|kristen kris|lawrence laurence larry laurie|leonard leo len lenny|louis lou louie|luis lucho|malgorzata gosia|manuel manolo manny|margaret maggie meg peggy marge margie greta daisy|maria masha mari mia|matthew matt|matthias matze|maximilian max|mercedes merche|michael mike mick mickey mikey|miguel mike|mikhail misha|mohammed mohamed muhammad mohammad mo moe|nathaniel nathan nate nat|natalia natalie natasha nat|nicholas nikolaus nicolas nick nicky klaus|nikolai kolya|olga olya|oluwaseun seun|pamela pam|patricia pat patty trish tricia|patrick pat paddy|peter pete|philip phillip phil|pilar pili|rafael rafa|rebecca becky becca|ricardo rick|richard rick ricky rich dick|robert rob bob bobby robbie bert|roberto beto|rodrigo rodri|ronald ron ronnie|rosario charo|samuel samantha sam sammy|santiago santi|sergei sergey seryozha|stephanie steph|stephen steven stefan steve stevie|susan susanna suzanne sue susie suzy|sebastian seb bas|tatiana tanya|terence teresa terry|theodore theo ted teddy|theresa tess tessa|thomas tom tommy|timothy tim|tomasz tomek|ulrich uli|valerie val|victoria vicky tori|vincent vince vinny|vladimir vova volodya|dmitri dmitry dima mitya|walter walt wally|wilhelm willi|william bill billy will willie liam|yolanda yoli|zachary zach zack`.split(
    '|',
  );

// Whoever is on file as "Bob" may be called Robert, and the other way round.
const others = new Map<string, Set<string>>();
for (const line of families) {
  const [formal = '', ...short] = line.split(' ');
  for (const name of [formal, ...short]) {
    const known = others.get(name) ?? new Set();
    others.set(name, known);
    for (const other of [formal, ...short]) if (other !== name) known.add(other);
  }
}

/** What somebody whose given name is `name` may be called; lower case, without accents. */
export const calledFor = (name: string): string[] => [...(others.get(name) ?? [])];

/** Short forms as people make them: "Marisol" → "mari", "Danilo" → "dan", "danny". Guesses. */
export function shortFor(name: string): string[] {
  return [3, 4, 5]
    .filter((length) => length < name.length - 1)
    .flatMap((length) => {
      const stem = name.slice(0, length);
      return [stem, `${stem}y`, `${stem}ie`, `${stem}i`, `${stem}${stem.at(-1)}y`];
    });
}
