/** A report's charts: the areas' colours, which their patterns repeat, and quiet axes. */
export const chartStyle = `
.year {
  margin: 10px 0 2px;
  font-size: 12px;
  font-weight: 600;
}
.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  margin-top: 8px;
  padding: 0;
  color: var(--muted);
  font-size: 12px;
  list-style: none;
}
.legend li {
  display: flex;
  align-items: center;
  gap: 6px;
}

svg text {
  fill: var(--ink);
  font-size: 11px;
  font-variant-numeric: tabular-nums;
}
svg .tick,
svg .label {
  fill: var(--muted);
}
svg .name {
  font-size: 13px;
}
svg .value {
  font-weight: 600;
}
svg .grid {
  stroke: var(--line);
  stroke-width: 1;
}
svg .base {
  stroke: var(--ink);
  stroke-width: 1;
}
svg .bar.running {
  fill: var(--running);
}
svg .bar.strength {
  fill: var(--strength);
}
svg .bar.diet {
  fill: var(--diet);
}
svg .hatch {
  fill: rgb(255 255 255 / 0.55);
}
svg .track {
  fill: var(--faint);
  stroke: var(--line);
}
svg .line {
  fill: none;
  stroke-linejoin: round;
  stroke-width: 2.5;
}
svg .line.now {
  stroke: var(--running);
}
svg .line.before {
  stroke: var(--muted);
  stroke-dasharray: 5 4;
  stroke-width: 1.75;
}
svg .dot {
  fill: var(--ink);
}
svg .day {
  fill: var(--paper);
  stroke: #aab3b5;
  stroke-width: 0.75;
}
svg .day.none {
  stroke: var(--line);
  stroke-dasharray: 1.5 1.5;
}
svg .kept {
  fill: var(--ink);
}
svg .off {
  stroke: var(--muted);
  stroke-width: 1.25;
}
.key {
  display: inline-block;
  width: 22px;
  margin-right: 6px;
  vertical-align: middle;
  border-top: 2.5px solid var(--running);
}
.key.before {
  border-top: 2px dashed var(--muted);
}
`;
