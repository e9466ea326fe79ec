package io.jiuyuan.assistance;

import java.time.LocalDate;

/** A wrong exit was undone: assistance goes on from that day. Published in the transaction that undoes it. */
public record AssistanceRestored(String caseNumber, LocalDate firstDay) {}
