package io.jiuyuan.subsidy.steps;
