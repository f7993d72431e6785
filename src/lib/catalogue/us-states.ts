/** The shipped tax law of American states (models/tax/us/states) as the plain numbers that the engine computes with. */
import type { UsRegion } from '#lib/engine/us-regions.ts';
import type { StateParameters, UsLaw } from '#lib/engine/tax/us/parameters.ts';
import type { UsStateTaxDocument } from '#lib/schema/us-state-tax.ts';
import ak2025 from '#models/tax/us/states/ak/2025.json' with { type: 'json' };
import ak2026 from '#models/tax/us/states/ak/2026.json' with { type: 'json' };
import az2025 from '#models/tax/us/states/az/2025.json' with { type: 'json' };
import az2026 from '#models/tax/us/states/az/2026.json' with { type: 'json' };
import ca2025 from '#models/tax/us/states/ca/2025.json' with { type: 'json' };
import ca2026 from '#models/tax/us/states/ca/2026.json' with { type: 'json' };
import co2025 from '#models/tax/us/states/co/2025.json' with { type: 'json' };
import co2026 from '#models/tax/us/states/co/2026.json' with { type: 'json' };
import ct2025 from '#models/tax/us/states/ct/2025.json' with { type: 'json' };
import ct2026 from '#models/tax/us/states/ct/2026.json' with { type: 'json' };
import dc2025 from '#models/tax/us/states/dc/2025.json' with { type: 'json' };
import dc2026 from '#models/tax/us/states/dc/2026.json' with { type: 'json' };
import fl2025 from '#models/tax/us/states/fl/2025.json' with { type: 'json' };
import fl2026 from '#models/tax/us/states/fl/2026.json' with { type: 'json' };
import ga2025 from '#models/tax/us/states/ga/2025.json' with { type: 'json' };
import ga2026 from '#models/tax/us/states/ga/2026.json' with { type: 'json' };
import id2025 from '#models/tax/us/states/id/2025.json' with { type: 'json' };
import id2026 from '#models/tax/us/states/id/2026.json' with { type: 'json' };
import il2025 from '#models/tax/us/states/il/2025.json' with { type: 'json' };
import il2026 from '#models/tax/us/states/il/2026.json' with { type: 'json' };
import in2025 from '#models/tax/us/states/in/2025.json' with { type: 'json' };
import in2026 from '#models/tax/us/states/in/2026.json' with { type: 'json' };
import in2027 from '#models/tax/us/states/in/2027.json' with { type: 'json' };
import ky2025 from '#models/tax/us/states/ky/2025.json' with { type: 'json' };
import ky2026 from '#models/tax/us/states/ky/2026.json' with { type: 'json' };
import la2025 from '#models/tax/us/states/la/2025.json' with { type: 'json' };
import la2026 from '#models/tax/us/states/la/2026.json' with { type: 'json' };
import ma2025 from '#models/tax/us/states/ma/2025.json' with { type: 'json' };
import ma2026 from '#models/tax/us/states/ma/2026.json' with { type: 'json' };
import md2025 from '#models/tax/us/states/md/2025.json' with { type: 'json' };
import md2026 from '#models/tax/us/states/md/2026.json' with { type: 'json' };
import mi2025 from '#models/tax/us/states/mi/2025.json' with { type: 'json' };
import mi2026 from '#models/tax/us/states/mi/2026.json' with { type: 'json' };
import mn2025 from '#models/tax/us/states/mn/2025.json' with { type: 'json' };
import mn2026 from '#models/tax/us/states/mn/2026.json' with { type: 'json' };
import ms2025 from '#models/tax/us/states/ms/2025.json' with { type: 'json' };
import ms2026 from '#models/tax/us/states/ms/2026.json' with { type: 'json' };
import ms2027 from '#models/tax/us/states/ms/2027.json' with { type: 'json' };
import nc2025 from '#models/tax/us/states/nc/2025.json' with { type: 'json' };
import nc2026 from '#models/tax/us/states/nc/2026.json' with { type: 'json' };
import nh2025 from '#models/tax/us/states/nh/2025.json' with { type: 'json' };
import nh2026 from '#models/tax/us/states/nh/2026.json' with { type: 'json' };
import nj2025 from '#models/tax/us/states/nj/2025.json' with { type: 'json' };
import nj2026 from '#models/tax/us/states/nj/2026.json' with { type: 'json' };
import nv2025 from '#models/tax/us/states/nv/2025.json' with { type: 'json' };
import nv2026 from '#models/tax/us/states/nv/2026.json' with { type: 'json' };
import ny2025 from '#models/tax/us/states/ny/2025.json' with { type: 'json' };
import ny2026 from '#models/tax/us/states/ny/2026.json' with { type: 'json' };
import ny2027 from '#models/tax/us/states/ny/2027.json' with { type: 'json' };
import pa2025 from '#models/tax/us/states/pa/2025.json' with { type: 'json' };
import pa2026 from '#models/tax/us/states/pa/2026.json' with { type: 'json' };
import sd2025 from '#models/tax/us/states/sd/2025.json' with { type: 'json' };
import sd2026 from '#models/tax/us/states/sd/2026.json' with { type: 'json' };
import tn2025 from '#models/tax/us/states/tn/2025.json' with { type: 'json' };
import tn2026 from '#models/tax/us/states/tn/2026.json' with { type: 'json' };
import tx2025 from '#models/tax/us/states/tx/2025.json' with { type: 'json' };
import tx2026 from '#models/tax/us/states/tx/2026.json' with { type: 'json' };
import ut2025 from '#models/tax/us/states/ut/2025.json' with { type: 'json' };
import ut2026 from '#models/tax/us/states/ut/2026.json' with { type: 'json' };
import va2025 from '#models/tax/us/states/va/2025.json' with { type: 'json' };
import va2026 from '#models/tax/us/states/va/2026.json' with { type: 'json' };
import va2027 from '#models/tax/us/states/va/2027.json' with { type: 'json' };
import wa2025 from '#models/tax/us/states/wa/2025.json' with { type: 'json' };
import wa2026 from '#models/tax/us/states/wa/2026.json' with { type: 'json' };
import wa2027 from '#models/tax/us/states/wa/2027.json' with { type: 'json' };
import wa2028 from '#models/tax/us/states/wa/2028.json' with { type: 'json' };
import wy2025 from '#models/tax/us/states/wy/2025.json' with { type: 'json' };
import wy2026 from '#models/tax/us/states/wy/2026.json' with { type: 'json' };
import { plainFigures } from './plain-figures.ts';

/** By region, and by tax year: the oldest first, none missing between. */
export const usStateDocuments = {
  AK: [ak2025, ak2026],
  AZ: [az2025, az2026],
  CA: [ca2025, ca2026],
  CO: [co2025, co2026],
  CT: [ct2025, ct2026],
  DC: [dc2025, dc2026],
  FL: [fl2025, fl2026],
  GA: [ga2025, ga2026],
  ID: [id2025, id2026],
  IL: [il2025, il2026],
  IN: [in2025, in2026, in2027],
  KY: [ky2025, ky2026],
  LA: [la2025, la2026],
  MA: [ma2025, ma2026],
  MD: [md2025, md2026],
  MI: [mi2025, mi2026],
  MN: [mn2025, mn2026],
  MS: [ms2025, ms2026, ms2027],
  NC: [nc2025, nc2026],
  NH: [nh2025, nh2026],
  NJ: [nj2025, nj2026],
  NV: [nv2025, nv2026],
  NY: [ny2025, ny2026, ny2027],
  PA: [pa2025, pa2026],
  SD: [sd2025, sd2026],
  TN: [tn2025, tn2026],
  TX: [tx2025, tx2026],
  UT: [ut2025, ut2026],
  VA: [va2025, va2026, va2027],
  WA: [wa2025, wa2026, wa2027, wa2028],
  WY: [wy2025, wy2026]
} as unknown as Record<UsRegion, readonly UsStateTaxDocument[]>;

export const usStates: UsLaw['states'] = Object.fromEntries(
  Object.entries(usStateDocuments).map(([region, documents]) => [region, documents.map(stateParameters)])
);

/** A figure that the engine needs and the schema does not have is an error of types here. */
function stateParameters({ region, name, taxYear, provisional, figures }: UsStateTaxDocument): StateParameters {
  return { region, name, taxYear, provisional, ...plainFigures(figures) };
}
