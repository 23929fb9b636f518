// The sums and checks of ./bench rollup by polars: rollup.js SPEC REPORTS PREVIOUS ROUNDS, one line of JSON.
const fs = require('fs');
const pl = require('nodejs-polars');

const [specPath, reportsPath, previousPath, rounds] = process.argv.slice(2);
const spec = JSON.parse(fs.readFileSync(specPath, 'utf8'));
const numbers = spec.columns;

function load(path) {
  let frame = pl.readParquet(path);
  frame = frame.withColumns(...numbers.map(name => pl.col(name).cast(pl.Float64).fillNull(0).alias(name)));
  const parents = new Map(frame.select('code', 'parent').rows().map(([code, parent]) => [code, parent]));
  const depth = code => { let steps = 0; for (let at = parents.get(code); at; at = parents.get(at)) steps++; return steps; };
  return frame.withColumn(pl.Series('depth', frame.getColumn('code').toArray().map(depth), pl.Int64));
}

const sum = names => names.slice(1).reduce((sofar, name) => sofar.add(pl.col(name)), pl.col(names[0]));
const count = expression => expression.cast(pl.Int64).sum();
const total = frame => frame.row(0).reduce((sofar, next) => sofar + Number(next), 0);

function work(reports, previous, deepest) {
  let sums = null;
  const parts = [];
  for (let depth = deepest; depth > 0; depth--) {
    let units = reports.filter(pl.col('depth').eq(pl.lit(depth)));
    if (sums !== null) {
      units = units.join(sums, { on: 'code', how: 'left', suffix: '_below' });
      const counts = pl.col('kind').eq(pl.lit('government')).and(pl.col('filed')).not().cast(pl.Float64);
      units = units.select('parent', ...numbers.map(name => pl.col(name).add(pl.col(name + '_below').fillNull(0).mul(counts)).alias(name)));
    }
    sums = units.groupBy('parent').agg(...numbers.map(name => pl.col(name).sum())).rename({ parent: 'code' });
    parts.push(sums);
  }
  const all = pl.concat(parts.map(part => part.select('code', ...numbers)));
  const identities = total(reports.select(...spec.identities.map(({ left, right }, index) => count(sum(left).neq(sum(right))).alias('i' + index))));
  const followed = reports.filter(pl.col('filed')).join(previous.filter(pl.col('filed')), { on: 'code', how: 'inner', suffix: '_past' });
  const carried = total(followed.select(...spec.followed.map(({ now, then, added, removed }, index) => {
    let expected = pl.col(then + '_past');
    if (added) expected = expected.add(pl.col(added)).sub(pl.col(removed));
    return count(pl.col(now).neq(expected)).alias('c' + index);
  })));
  const own = reports.filter(pl.col('filed').and(pl.col('kind').eq(pl.lit('government')))).join(all, { on: 'code', how: 'inner', suffix: '_sum' });
  const rolled = total(own.select(...spec.added.map(name => count(pl.col(name).sub(pl.col(name + '_sum')).abs().gt(pl.lit(1e-6))).alias(name))));
  return { identities, carried, rolled, received: all.filter(pl.col('code').eq(pl.lit(spec.top))).getColumn(spec.received).get(0) };
}

const reports = load(reportsPath);
const previous = load(previousPath);
const deepest = Math.max(...reports.getColumn('depth').toArray().map(Number));
const seconds = [];
let result;
for (let round = 0; round < Number(rounds) + 1; round++) {
  const start = process.hrtime.bigint();
  result = work(reports, previous, deepest);
  if (round > 0) seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
}
seconds.sort((one, other) => one - other);
console.log(JSON.stringify({ ...result, seconds: seconds[Math.floor(seconds.length / 2)] }));
