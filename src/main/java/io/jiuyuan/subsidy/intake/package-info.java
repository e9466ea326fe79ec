package io.jiuyuan.subsidy.intake;
