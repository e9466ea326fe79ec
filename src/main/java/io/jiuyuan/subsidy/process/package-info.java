package io.jiuyuan.subsidy.process;
