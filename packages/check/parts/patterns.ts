/** A document number however it is written: a code, a year in brackets of any kind, a number. */
export const looseNumber =
  /^[\p{Script=Han}A-Za-z]{1,16}\s*[[［(（【〔〈{]?\s*\d{2,4}\s*年?[\]］)）】〕〉}]?\s*第?\s*\d+\s*号?$/u;

/** 令第12号, 第12号, 第3期. */
export const looseRunning = /^[\p{Script=Han}A-Za-z]{0,12}第?\s*\d+\s*[号期次]$/u;

/** A number of a level, 一、（一）1.（1）, however it is written. */
export const levelNumber = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/u;

/** The words over a table or under a picture: 表1 …, 图 2-1 …. The standard says nothing of their type. */
export const caption = /^[图表]\s*(?:\d{1,3}(?:[-－–.．]\d{1,3})*|[一二三四五六七八九十]{1,3})(?:[\s：:、]|$)/u;

/** A date however it is written, alone on its line. */
export const looseDate =
  /^(?:[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日?|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})$/u;

/** 发文字号 (GB/T 9704-2012 7.2.5). */
export const documentNumber = /^[\p{Script=Han}A-Za-z]+〔(19|20)\d{2}〕[1-9]\d*号$/u;

/** Under the marks of orders and minutes. */
export const runningNumber = /^(?:[\p{Script=Han}A-Za-z]+)?第[1-9]\d*[号期次]$/u;

/** 成文日期 (GB/T 9704-2012 7.3.5.4). */
export const documentDate = /^((?:19|20)\d{2})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/u;

/** — 1 — however it is written. */
export const pageNumber = /^[—–―－\-一─~·第]*\s*(\d{1,4})\s*[—–―－\-一─~·页]*$/u;
