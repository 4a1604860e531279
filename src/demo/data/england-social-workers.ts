/**
 * Children's social workers of England and its regions: in post on 30 September, joined and left in the twelve months before, from 2017 on.
 * Source: Department for Education, Children's social work workforce. Contains public sector information licensed under the Open Government
 * Licence v3.0. Read 2026-11-21.
 */
export const englandSocialWorkers: {
  readonly first: number
  readonly areas: ReadonlyArray<{ readonly area: string; readonly level: string; readonly years: ReadonlyArray<readonly [number, number, number]> }>
} = { first: 2017, areas: [
  { area: 'England', level: 'National', years: [[30646, 5726, 4204], [31653, 5426, 4827], [32851, 6190, 4963], [33928, 5424, 4618], [34620, 5758, 5388], [33689, 5054, 5795], [35199, 6247, 5640]] },
  { area: 'East Midlands', level: 'Regional', years: [[2211, 480, 310], [2403, 398, 317], [2502, 515, 383], [2594, 384, 328], [2648, 418, 395], [2535, 321, 420], [2507, 395, 420]] },
  { area: 'East of England', level: 'Regional', years: [[2947, 417, 328], [3001, 427, 424], [3039, 583, 449], [3279, 502, 424], [3425, 457, 423], [3320, 470, 531], [3419, 523, 552]] },
  { area: 'Inner London', level: 'Regional', years: [[2283, 453, 377], [2292, 424, 427], [2434, 476, 405], [2474, 409, 399], [2616, 481, 433], [2525, 349, 461], [2678, 469, 392]] },
  { area: 'London', level: 'Regional', years: [[4959, 1116, 872], [5059, 1026, 941], [5384, 1258, 941], [5525, 1026, 935], [5691, 1059, 1048], [5549, 954, 1085], [5860, 1152, 962]] },
  { area: 'North East', level: 'Regional', years: [[1872, 398, 241], [1961, 392, 249], [2063, 422, 305], [2149, 343, 265], [2188, 347, 298], [2157, 286, 303], [2266, 416, 331]] },
  { area: 'North West', level: 'Regional', years: [[4371, 777, 546], [4414, 712, 673], [4573, 802, 617], [4786, 738, 640], [4809, 733, 701], [4494, 634, 761], [4951, 920, 758]] },
  { area: 'Outer London', level: 'Regional', years: [[2676, 663, 495], [2767, 602, 514], [2950, 782, 536], [3051, 617, 536], [3075, 578, 615], [3024, 605, 624], [3182, 683, 570]] },
  { area: 'South East', level: 'Regional', years: [[4467, 868, 588], [4699, 772, 715], [4874, 857, 734], [4987, 760, 632], [4925, 791, 728], [4969, 787, 917], [5142, 907, 860]] },
  { area: 'South West', level: 'Regional', years: [[2840, 461, 417], [2841, 492, 523], [2951, 480, 432], [3036, 467, 356], [3067, 521, 487], [2995, 443, 548], [3088, 593, 531]] },
  { area: 'West Midlands', level: 'Regional', years: [[3299, 592, 466], [3424, 615, 542], [3588, 664, 570], [3552, 622, 528], [3866, 828, 730], [3815, 591, 633], [3958, 642, 642]] },
  { area: 'Yorkshire and The Humber', level: 'Regional', years: [[3680, 617, 436], [3851, 592, 443], [3877, 609, 532], [4020, 582, 510], [4001, 604, 578], [3855, 568, 597], [4008, 699, 584]] },
] }
