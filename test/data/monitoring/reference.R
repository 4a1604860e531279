# Makes reference.jsonl from series.txt with R surveillance 1.20.3. Not needed by the tests: they read the figures.
# Run in this folder: Rscript reference.R series.txt reference.jsonl [points]
suppressPackageStartupMessages(library(surveillance))
args <- commandArgs(trailingOnly = TRUE)
last <- if (length(args) > 2) as.integer(args[3]) else 20
out <- file(args[2], "w")

number <- function(x) ifelse(is.finite(x), formatC(x, digits = 7, format = "g", width = 1), "null")
list_of <- function(x) paste0("[", paste(x, collapse = ","), "]")
value <- function(x) if (is.character(x)) paste0("\"", x, "\"") else if (is.logical(x)) tolower(as.character(x)) else number(x)
object <- function(x) paste0("{", paste(sprintf("\"%s\":%s", names(x), vapply(x, value, "")), collapse = ","), "}")

write_case <- function(name, method, parameters, from, upper, expected, alarm)
  cat(sprintf('{"series":"%s","method":"%s","parameters":%s,"from":%d,"upper":%s,"expected":%s,"alarm":%s}\n', name, method,
    object(parameters), from - 1, list_of(number(upper)), list_of(number(expected)), list_of(ifelse(is.na(alarm), "null", as.integer(alarm)))), file = out)

for (line in readLines(args[1])) {
  words <- strsplit(line, " ")[[1]]
  name <- words[1]
  freq <- as.integer(words[2])
  counts <- as.integer(words[-(1:2)])
  n <- length(counts)
  range <- (n - last + 1):n
  series <- sts(observed = counts, frequency = freq, start = c(2001, 1))
  dis <- sts2disProg(series)
  from <- min(range)
  none <- rep(NA, length(range))
  years <- floor((from - 1 - 3) / freq)
  attempt <- function(method, parameters, run) {
    got <- tryCatch(suppressWarnings(run()), error = function(e) { message(name, " ", method, ": ", conditionMessage(e)); NULL })
    if (!is.null(got)) write_case(name, method, parameters, from, got$upper, got$expected, got$alarm)
  }

  for (m in c("C1", "C2", "C3")) for (p in list(list(alpha = 0.01, baseline = 7), list(alpha = 0.001, baseline = 10)))
    attempt(paste0("ears-", tolower(m)), p, function() {
      r <- earsC(series, control = c(list(range = range, method = m), p))
      list(upper = upperbound(r), expected = none, alarm = alarms(r))
    })

  for (p in list(list(alpha = 0.05, b = min(5, years), w = 3), list(alpha = 0.01, b = 3, w = 2), list(alpha = 0.1, b = 2, w = 3, reweight = FALSE)))
    attempt("farrington", p, function() {
      r <- farrington(series, control = c(list(range = range), p))
      list(upper = upperbound(r), expected = none, alarm = alarms(r))
    })

  usual <- list(alpha = 0.05, b = min(5, years), w = 3, noPeriods = 10, pastWeeksNotIncluded = 26)
  for (p in list(usual,
                 c(usual, list(thresholdMethod = "nbPlugin")), c(usual, list(thresholdMethod = "muan")),
                 c(usual, list(pThresholdTrend = 1)),
                 list(alpha = 0.01, b = 3, w = 2, noPeriods = 8, pastWeeksNotIncluded = 4, weightsThreshold = 1),
                 list(alpha = 0.05, b = 4, w = 3, noPeriods = 1, pastWeeksNotIncluded = 3),
                 list(alpha = 0.01, b = 4, w = 2, noPeriods = 1, pastWeeksNotIncluded = 0, reweight = FALSE)))
    attempt("farrington-flexible", p, function() {
      r <- farringtonFlexible(series, control = c(list(range = range, glmWarnings = FALSE), p))
      list(upper = upperbound(r), expected = r@control$expected, alarm = alarms(r))
    })

  for (p in list(list(k = 1.04, h = 2.26), list(k = 0.5, h = 4)))
    attempt("cusum-rossi", p, function() {
      r <- algo.cusum(dis, control = c(list(range = range, trans = "rossi"), p))
      list(upper = r$upperbound, expected = rep(mean(counts[seq_len(from - 1)]), length(range)), alarm = r$alarm)
    })

  for (p in list(list(arl = 5), list(arl = 3)))
    attempt("glr-poisson", p, function() {
      r <- suppressMessages(algo.glrpois(dis, control = list(range = range, c.ARL = p$arl, change = "intercept", ret = "cases")))
      list(upper = r$upperbound, expected = r$control$mu0, alarm = r$alarm)
    })
}
close(out)
